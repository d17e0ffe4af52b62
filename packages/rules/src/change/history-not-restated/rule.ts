import { kindInWords, listAnd, revisions, rule, type Versioned, versionedElements } from '@spandrel/compiler';

/** Standards whose change breaks a comparison with the past; a new tone of voice doesn't. */
const COUNTED_STANDARDS: ReadonlySet<string | undefined> = new Set(['naming', 'data']);

export default rule<Versioned, object>({
  id: 'change/history-not-restated',
  severity: 'error',
  title: 'A revision that leaves past figures open',
  reason:
    'When the yardstick changes and the history doesn’t say how it was treated, every trend across that day is a guess.',
  fix: 'Give each revision a “historyPolicy”: restate, annotate, dual-report or freeze.',
  subjects: ({ model }) => versionedElements(model),
  judge: ({ address, kind, title, value }) => {
    if (kind === 'standard' && !COUNTED_STANDARDS.has((value as { type?: string }).type)) return undefined;
    const silent = revisions(value.versions).filter(({ historyPolicy }) => historyPolicy === undefined);
    if (silent.length === 0) return undefined;
    const versions = `${silent.length > 1 ? 'versions' : 'version'} ${listAnd(silent.map(({ version }) => version))}`;
    return {
      at: address,
      message: `The ${kindInWords(kind)} “${title}” doesn’t say what became of past figures with ${versions}.`,
    };
  },
});
