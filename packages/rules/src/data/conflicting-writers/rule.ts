import {
  type Address,
  fieldAt,
  fieldsOf,
  idOf,
  isPartitioned,
  liveSystem,
  rule,
  splitField,
  titlesInWords,
} from '@spandrel/compiler';

export default rule<Address>({
  id: 'data/conflicting-writers',
  severity: 'error',
  title: 'A field that several systems write, and none has the last word',
  reason:
    'Two systems that overwrite each other leave the value that happened to come last, which is nobody’s decision.',
  fix: 'Name the system whose value wins under “authority” of the field, or take the others off its “writers”.',
  subjects: ({ model }) => model.all('entity').flatMap(fieldsOf),
  judge: (field, { model }) => {
    const entity = model.get<'entity'>(splitField(field)[0]);
    if (!entity || isPartitioned(entity)) return undefined;
    const { writers = [], authority } = fieldAt(model, field) ?? {};
    const live = [...new Set(writers)].filter((writer) => liveSystem(model, writer)).sort();
    if (live.length < 2 || authority !== undefined) return undefined;
    return {
      at: field,
      message: `${titlesInWords(live, model)} write “${idOf(field)}”, and nothing says whose value wins.`,
      related: live.map((writer) => ({ element: writer, message: 'writes it' })),
    };
  },
});
