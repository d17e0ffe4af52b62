import { rule, type StageNode, stagesOf } from '@spandrel/compiler';

export default rule<StageNode>({
  id: 'lifecycle/vague-stage',
  severity: 'error',
  title: 'A stage that nothing has to be true for',
  reason: 'What no criterion decides is decided by each person anew, and no two months can be compared.',
  fix: 'Say under “criteria” of the stage what must be true of a record to enter it, or mark it as “kind: entry” where records begin there.',
  subjects: ({ model }) => model.all('lifecycle').flatMap((lifecycle) => stagesOf(lifecycle)),
  judge: ({ id, address, value }, { model }) => {
    if (value.kind === 'entry' || (value.criteria ?? []).length > 0) return undefined;
    const title = model.node(address)?.title ?? id;
    return { at: address, message: `Nothing has to be true of a record to enter the stage “${title}”.` };
  },
});
