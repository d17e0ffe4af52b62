import {
  type Area,
  type AreaCount,
  type Compilation,
  countByArea,
  coverageInWords,
  type Element,
  groupBy,
  kindFacts,
  listAnd,
} from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { countsInWords } from '../views/count-findings.ts';
import { counted } from '../words/count-things.ts';
import { camelInWords } from '../words/name-things.ts';

/** The most kinds that a sentence names. */
const MOST_KINDS = 5;

/** An area in a few sentences: what there is, what was found, and what is expected and missing. */
export function tellArea(area: Area, elements: readonly Element[], { compilation }: CompilationIndex): string[] {
  const { error = 0, warning = 0, info = 0, waived = 0, baselined = 0 } = countOf(area, compilation) ?? {};
  const found = countsInWords({ error, warning, info });
  const shares = compilation.analyses.coverage.shares().filter((share) => share.area === area && share.total > 0);
  const lacking = shares.filter(({ covered, total }) => covered < total);
  return [
    `This area holds ${kindsInWords(elements)}.`,
    found === '' ? 'No error or warning was found.' : `The rules found ${found}; they are listed below.`,
    baselined > 0 ? `${counted(baselined, 'finding is', 'findings are')} in the baseline.` : '',
    waived > 0 ? `${counted(waived, 'finding is', 'findings are')} waived.` : '',
    shares.length === 0
      ? ''
      : lacking.length === 0
        ? 'Everything that is counted on the scorecard is covered.'
        : `Not fully covered: ${lacking.map((share) => `${share.label.toLowerCase()}, ${coverageInWords(share)}`).join('; ')}.`,
  ].filter((sentence) => sentence !== '');
}

function countOf(area: Area, compilation: Compilation): AreaCount | undefined {
  return countByArea(compilation).find((count) => count.area === area);
}

/** “22 systems, 24 flows and 3 others”, the most frequent first. */
function kindsInWords(elements: readonly Element[]): string {
  const kinds = [...groupBy(elements, ({ kind }) => kind)].sort(([, a], [, b]) => b.length - a.length);
  const named = kinds.slice(0, MOST_KINDS).map(([kind, group]) => {
    const { title, collection } = kindFacts(kind);
    return counted(group.length, title.toLowerCase(), camelInWords(collection));
  });
  const others = kinds.slice(MOST_KINDS).flatMap(([, group]) => group).length;
  return listAnd(others > 0 ? [...named, counted(others, 'other thing')] : named);
}
