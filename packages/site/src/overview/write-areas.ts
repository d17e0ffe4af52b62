import {
  AREA_NAMES,
  type AreaCount,
  type CoverageShare,
  countByArea,
  coverageInWords,
  hasContent,
  percentCovered,
} from '@spandrel/compiler';
import { counted } from '@spandrel/renderers';
import { escapeHtml } from '../pages/escape-html.ts';
import type { LinkStyle } from '../pages/link-pages.ts';
import { OVERVIEW } from '../pages/page.ts';
import type { SiteInput } from '../site-input.ts';
import type { CellWriter } from './write-cells.ts';

/** How each area stands: who answers for it, what was found in it, and how much of what is expected is there. */
export function writeAreas({ compilation }: SiteInput, writer: CellWriter, link: LinkStyle): string {
  const shares = compilation.analyses.coverage.shares();
  const cards = countByArea(compilation)
    .filter(hasContent)
    .map((count) =>
      writeArea(
        count,
        shares.filter(({ area }) => area === count.area),
        { compilation, writer, link },
      ),
    );
  return cards.length === 0 ? '' : `<ul class="cards standing">\n${cards.join('\n')}\n</ul>`;
}

function writeArea(
  { area, elements, error, warning }: AreaCount,
  shares: readonly CoverageShare[],
  { compilation, writer, link }: Pick<SiteInput, 'compilation'> & { writer: CellWriter; link: LinkStyle },
): string {
  const { model } = compilation;
  const declared = model.architecture.areas.find((one) => one.area === area);
  const owner = declared?.owner;
  const name = escapeHtml(AREA_NAMES[area]);
  const title = elements > 0 ? `<a href="${link(OVERVIEW, `areas/${area}.html`)}">${name}</a>` : name;
  const answers =
    owner === undefined
      ? 'nobody answers for it'
      : writer.cell([{ text: model.node(owner)?.title ?? owner, to: owner }]);
  const found = [
    error > 0 ? `<span class="tag error">${escapeHtml(counted(error, 'error'))}</span>` : '',
    warning > 0 ? `<span class="tag warning">${escapeHtml(counted(warning, 'warning'))}</span>` : '',
    error + warning === 0 ? '<span class="tag good">nothing found</span>' : '',
  ];
  return `<li><h3>${title}</h3><p class="quiet">${escapeHtml(counted(elements, 'element'))} · ${answers}</p><p>${found.join(' ')}</p>${shares.map(writeShare).join('')}</li>`;
}

/** A bar; none where there is nothing to cover, which is neither full nor empty. */
function writeShare(share: CoverageShare): string {
  const percent = percentCovered(share);
  if (percent === undefined) return '';
  const words = escapeHtml(coverageInWords(share));
  // What it shows stands beside it in words.
  const bar = `<svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect width="${percent}" height="1"/></svg>`;
  return `<div class="share"><span>${escapeHtml(share.label)}</span><span class="figure">${words}</span>${bar}</div>`;
}
