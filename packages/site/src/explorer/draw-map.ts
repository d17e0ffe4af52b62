import type { Severity } from '@spandrel/compiler';
import { wrapText } from '@spandrel/renderers';
import { escapeHtml } from '../pages/escape-html.ts';
import { type At, BOX, type ExplorerFinding, type MapData, type Thing } from './explorer-data.ts';
import type { NumberedThings } from './number-things.ts';
import type { Frame } from './place-things.ts';

const TEXT = { size: 12, width: BOX.width - 30, lines: 1 };
/** Not in use yet, or not for long. */
const DASHED: ReadonlySet<string | undefined> = new Set([
  'idea',
  'draft',
  'proposed',
  'planned',
  'sunset',
  'retired',
  'cancelled',
]);

/**
 * The map as SVG, so that it is there before any script has run: each box leads to the page of its element. It is for
 * the eye: who uses a keyboard or a screen reader has the same in the list beside it.
 */
export function drawMap(
  { things, kinds }: NumberedThings,
  { frames, places, width, height }: MapData & { readonly frames: readonly Frame[] },
  findings: readonly ExplorerFinding[],
  hrefOf: (thing: Thing) => string | undefined,
): string {
  const inOrder = [...frames].sort((a, b) => (a.level === b.level ? 0 : a.level === 'area' ? -1 : 1));
  const boxes = Object.entries(places).map(([key, [x, y]]) => {
    const at: At = Number(key);
    const thing = things[at] as Thing;
    const { tone, outline } = kinds[thing.kind] as (typeof kinds)[number];
    const worst = worstOf(thing, findings);
    const classes = [
      'node',
      tone,
      DASHED.has(thing.status) ? 'dashed' : '',
      worst === 'error' ? 'border-red' : worst === 'warning' ? 'border-amber' : '',
    ];
    const [label = ''] = wrapText(thing.title, TEXT);
    const href = hrefOf(thing);
    return `<a class="box" data-at="${at}" tabindex="-1"${href === undefined ? '' : ` href="${escapeHtml(href)}"`} transform="translate(${x} ${y})"><g class="${classes.filter(Boolean).join(' ')}"><title>${escapeHtml(thing.title)}</title>${outline}<text class="faint" x="${BOX.width / 2}" y="19.5">${escapeHtml(label)}</text></g></a>`;
  });
  return `<svg class="spandrel map" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true"><g class="drawing">${inOrder.map(drawFrame).join('')}<g class="lines"></g>\n${boxes.join('\n')}</g></svg>`;
}

function drawFrame({ label, level, x, y, width, height }: Frame): string {
  return `<g class="frame ${level}"><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6"/><text x="${x + 12}" y="${y + (level === 'area' ? 23 : 17)}">${escapeHtml(label)}</text></g>`;
}

function worstOf({ findings: places = [] }: Thing, findings: readonly ExplorerFinding[]): Severity | undefined {
  const open = places.flatMap((place) => findings[place] ?? []).filter(({ status }) => status !== 'waived');
  return (['error', 'warning', 'info'] as const).find((severity) => open.some((one) => one.severity === severity));
}
