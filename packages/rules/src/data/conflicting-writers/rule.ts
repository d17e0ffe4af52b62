import { type Address, fieldAt, fieldsOf, idOf, rivalWriters, rule, titlesInWords } from '@spandrel/compiler';

export default rule<Address>({
  id: 'data/conflicting-writers',
  severity: 'error',
  title: 'A field that several systems write, and none has the last word',
  reason:
    'Two systems that overwrite each other leave the value that happened to come last, which is nobody’s decision.',
  fix: 'Name the system whose value wins under “authority” of the field, or take the others off its “writers”.',
  subjects: ({ model }) => model.all('entity').flatMap(fieldsOf),
  judge: (field, { model }) => {
    const writers = rivalWriters(model, field);
    if (writers.length === 0 || fieldAt(model, field)?.authority !== undefined) return undefined;
    return {
      at: field,
      message: `${titlesInWords(writers, model)} write “${idOf(field)}”, and nothing says whose value wins.`,
      related: writers.map((writer) => ({ element: writer, message: 'writes it' })),
    };
  },
});
