import { type Element, listAnd, rule } from '@spandrel/compiler';

const PARTS = {
  purpose: 'a purpose',
  lawfulBasis: 'a lawful basis',
  subjects: 'the people it is about',
  categories: 'the categories of data',
  retention: 'a time for which data is kept',
} as const;

export default rule<Element<'processing-activity'>>({
  id: 'privacy/incomplete-record',
  severity: 'error',
  title: 'A record of processing that is not complete',
  reason:
    'Data that is used without a stated purpose, basis or end can’t be defended before the people it is about, nor before an authority.',
  fix: 'State “purpose”, “lawfulBasis”, “subjects”, “categories” and “retention”, and under “lia” the assessment where the basis is legitimate interests.',
  subjects: ({ model }) => model.all('processing-activity'),
  judge: (activity) => {
    const { lawfulBasis, lia } = activity.value;
    const missing: string[] = (Object.keys(PARTS) as (keyof typeof PARTS)[])
      .filter((key) => (activity.value[key] ?? []).length === 0)
      .map((key) => PARTS[key]);
    if (lawfulBasis === 'legitimate-interests' && lia === undefined)
      missing.push('an assessment of its legitimate interests');
    if (missing.length === 0) return undefined;
    return {
      at: activity.address,
      message: `The record of the processing activity “${activity.title}” lacks ${listAnd(missing)}.`,
    };
  },
});
