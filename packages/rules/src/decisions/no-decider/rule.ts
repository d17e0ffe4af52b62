import { cellInWords, type Element, GOVERNABLE_KINDS, kindInWords, rule } from '@spandrel/compiler';

export default rule<Element, object>({
  id: 'decisions/no-decider',
  severity: 'error',
  title: 'Something that must be decided, and nobody decides it',
  reason: 'What nobody has the last word over is decided by whoever presses hardest, and never the same way twice.',
  fix: 'Name it under “governs” of a decision right that says who decides.',
  subjects: ({ model }) => GOVERNABLE_KINDS.flatMap((kind) => [...(model.all(kind) as readonly Element[])]),
  judge: (element, { analyses }) => {
    if ((element.value as { vendorDefined?: boolean }).vendorDefined === true) return undefined;
    const thing = `the ${kindInWords(element.kind)} “${element.title}”`;
    if (analyses.authority.decidedBy(element.address).length === 0) {
      return { at: element.address, message: `Nobody has the final say over ${thing}.` };
    }
    const cells = analyses.authority.undecidedCells(element).map(cellInWords).sort();
    if (cells.length === 0) return undefined;
    return {
      at: element.address,
      key: cells.join(' '),
      message: `Nobody has the final say over ${thing} for ${cells.join(' and for ')}.`,
    };
  },
});
