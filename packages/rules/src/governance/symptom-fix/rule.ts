import { type Element, kindOf, rule, titlesInWords } from '@spandrel/compiler';

/** What is bought, run or switched on. It may be needed, but by itself it decides nothing. */
const TOOLS: ReadonlySet<string> = new Set(['system', 'campaign', 'automation']);

export default rule<Element<'issue'>>({
  id: 'governance/symptom-fix',
  severity: 'warning',
  title: 'A tool as the answer to what is no problem of tools',
  reason:
    'A tool on top of an unclear process, definition or authority runs the old problem faster, and it comes back.',
  fix: 'Add to “resolvedBy” what removes the root cause: a decision right, a definition, a standard, a workflow or an operating rule.',
  subjects: ({ model }) => model.all('issue'),
  judge: (issue, { model }) => {
    const { rootCause, resolvedBy = [] } = issue.value;
    if (rootCause === 'tool' || resolvedBy.length === 0) return undefined;
    if (!resolvedBy.every((address) => TOOLS.has(kindOf(address)))) return undefined;
    return {
      at: issue.address,
      message: `“${issue.title}” has the root cause “${rootCause}”, and is resolved only by ${titlesInWords(resolvedBy, model)}.`,
      related: resolvedBy.map((element) => ({ element, message: 'doesn’t remove the root cause' })),
    };
  },
});
