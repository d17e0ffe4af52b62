import { AREA_NAMES, acceptedRisks, rankExposures } from '@spandrel/compiler';
import type { View } from '@spandrel/renderers';
import { escapeHtml } from '../pages/escape-html.ts';
import type { LinkStyle } from '../pages/link-pages.ts';
import { pathOfView, viewsByArea } from '../pages/list-views.ts';
import { EXPLORER, FINDINGS, OVERVIEW, type Page, VIEWS } from '../pages/page.ts';
import { pictureToCome } from '../pages/place-picture.ts';
import type { SiteInput } from '../site-input.ts';
import { writeAreas } from './write-areas.ts';
import { type CellWriter, cellWriter } from './write-cells.ts';

/** Told by the cards of the areas. */
const TOLD_ELSEWHERE = 'How each area stands';
const STACK_MAP = 'stack-map';

/** What executives want on one page: how it stands, what is most exposed, who must decide, and where to read on. */
export function renderOverview(input: SiteInput, link: LinkStyle): Page {
  const { compilation, views } = input;
  const { architecture } = compilation.model;
  const writer = cellWriter(OVERVIEW, compilation.model, link);
  const board = views.find(({ id }) => id === 'board');
  const sections = [
    { id: 'on-areas', title: 'How each area stands', html: writeAreas(input, writer, link) },
    ...(board ? boardSections(board, writer) : []),
    { id: 'on-stack', title: 'The stack', html: writeMap(input, link) },
    { id: 'on-views', title: 'Look closer', html: writeViews(views, link) },
  ].filter(({ html }) => html !== '');
  const { description } = architecture;
  const lead =
    typeof description === 'string' && description.trim() !== ''
      ? `<p class="lead">${escapeHtml(description)}</p>`
      : '';
  return {
    path: OVERVIEW,
    title: architecture.title,
    content: `<div class="hero"><h1>${escapeHtml(architecture.title)}</h1>\n${lead}\n<p class="quiet">As of ${escapeHtml(compilation.asOf)}</p>${writeFigures(input, link)}</div>
${writeProblems(input, link)}${sections.map(({ id, title, html }) => `<section><h2 id="${id}">${escapeHtml(title)}</h2>\n${html}</section>`).join('\n')}`,
    sections: [],
  };
}

/** The few figures that matter most, each leading to what is behind it. */
function writeFigures({ compilation }: SiteInput, link: LinkStyle): string {
  const { findings, model, analyses, asOf } = compilation;
  const exposures = rankExposures(findings, model, analyses.authority);
  const undecidable = exposures.filter(({ deciders }) => deciders.by === 'nobody').length;
  const warnings = findings.filter(({ severity, status }) => severity === 'warning' && status !== 'waived').length;
  const risks = acceptedRisks(model, findings, asOf).filter(({ daysLeft }) => daysLeft >= 0).length;
  const figure = (count: number, what: string, path: string, tone = ''): string =>
    `<li${tone !== '' && count > 0 ? ` class="${tone}"` : ''}><a href="${link(OVERVIEW, path)}"><strong>${count}</strong> <span>${what}</span></a></li>`;
  return `<ul class="figures">
${figure(exposures.length, exposures.length === 1 ? 'error in the design' : 'errors in the design', FINDINGS, 'error')}
${figure(undecidable, 'with nobody to decide', FINDINGS, 'error')}
${figure(warnings, warnings === 1 ? 'warning' : 'warnings', FINDINGS, 'warning')}
${figure(risks, risks === 1 ? 'risk accepted for now' : 'risks accepted for now', FINDINGS)}
${figure(model.elements.filter(({ area }) => area !== undefined).length, 'elements declared', EXPLORER)}
</ul>`;
}

function writeProblems({ compilation }: SiteInput, link: LinkStyle): string {
  const count = compilation.diagnostics.length;
  if (count === 0) return '';
  const what = count === 1 ? '1 problem' : `${count} problems`;
  return `<p class="notice"><strong>${what} with what was written</strong>: what it spoils is missing here. See <a href="${link(OVERVIEW, FINDINGS)}">what doesn’t compile</a>.</p>\n`;
}

function boardSections(board: View, writer: CellWriter): { id: string; title: string; html: string }[] {
  return board.tables
    .filter(({ title }) => title !== TOLD_ELSEWHERE)
    .map((table, at) => ({
      id: `on-board-${at + 1}`,
      title: table.title,
      html: `${table.note === undefined ? '' : `<p class="quiet">${escapeHtml(table.note)}</p>\n`}${writer.table(table)}`,
    }));
}

function writeMap({ pictures, views }: SiteInput, link: LinkStyle): string {
  if (pictures === undefined || !views.some(({ id }) => id === STACK_MAP)) return '';
  return `${pictureToCome(STACK_MAP)}<p><a class="button" href="${link(OVERVIEW, EXPLORER)}">Explore the architecture</a></p>`;
}

function writeViews(views: readonly View[], link: LinkStyle): string {
  const lists = viewsByArea(views).map(({ area, views: own }) => {
    const items = own.map(
      ({ id, title }) => `<li><a href="${link(OVERVIEW, pathOfView(id))}">${escapeHtml(title)}</a></li>`,
    );
    const title = area === undefined ? 'About everything' : AREA_NAMES[area];
    return `<div><h3>${escapeHtml(title)}</h3><ul>${items.join('')}</ul></div>`;
  });
  return `<div class="lists">${lists.join('')}</div>\n<p><a href="${link(OVERVIEW, VIEWS)}">All views, with a sentence each</a></p>`;
}
