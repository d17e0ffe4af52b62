import { kindInWords, recentRevisions, rule, type Versioned, versionedElements } from '@spandrel/compiler';

const MANY = 3;

export default rule<Versioned, object>({
  id: 'change/decision-vacuum',
  severity: 'error',
  title: 'Revised again and again, and nobody decides it',
  reason:
    'What is changed often and decided by nobody follows the latest complaint, and no two periods can be compared.',
  fix: 'Name it under “governs” of a decision right with one “decide”, before the next revision.',
  subjects: ({ model }) => versionedElements(model),
  judge: (element, { analyses, asOf }) => {
    const recent = recentRevisions(element, asOf);
    if (recent.length < MANY || analyses.authority.decidedBy(element.address).length > 0) return undefined;
    return {
      at: element.address,
      message: `The ${kindInWords(element.kind)} “${element.title}” was revised ${recent.length} times in three years, and nobody has the final say over it.`,
    };
  },
});
