import { cellInWords, type Element, governables, isGovernable, kindInWords, rule } from '@spandrel/compiler';

export default rule<Element, object>({
  id: 'decisions/no-decider',
  severity: 'error',
  title: 'Something that must be decided, and nobody decides it',
  reason: 'What nobody has the last word over is decided by whoever presses hardest, and never the same way twice.',
  fix: 'Name it under “governs” of a decision right that says who decides.',
  subjects: ({ model }) => governables(model),
  judge: (element, { analyses }) => {
    const cells = isGovernable(element) ? analyses.authority.undecidedCells(element) : [];
    if (cells.length === 0) return undefined;
    const where = cells.map(cellInWords).sort().filter(Boolean);
    const part = where.length === 0 ? '' : ` for ${where.join(' and for ')}`;
    return {
      at: element.address,
      ...(where.length === 0 ? {} : { key: where.join(' ') }),
      message: `Nobody has the final say over the ${kindInWords(element.kind)} “${element.title}”${part}.`,
    };
  },
});
