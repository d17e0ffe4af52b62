import { type Address, type Area, elementAddressOf, idOf, kindOf, type Model } from '@spandrel/compiler';
import { ownViewId } from '../views/own-view-id.ts';

/** Where a page stands, from the output folder, and the place in it. */
export interface Target {
  readonly path: string;
  readonly anchor?: string;
}

export const INDEX_PATH = 'index.md';
export const FINDINGS_PATH = 'findings.md';

export function areaPath(area: Area): string {
  return `areas/${area}.md`;
}

export function viewPath(id: string): string {
  return id === 'findings' ? FINDINGS_PATH : `views/${id}.md`;
}

export function rulePath(rule: string): string {
  return `rules/${rule}.md`;
}

export function elementPath(address: Address): string {
  return `elements/${kindOf(address)}/${idOf(address)}.md`;
}

/** The page, and the place in it, of what an address names; nothing for a capability and for what is not declared. */
export function targetOf(address: Address, model: Model): Target | undefined {
  if (address === model.architecture.address) return { path: INDEX_PATH };
  const element = elementAddressOf(address);
  const declared = model.get(element);
  if (!declared || !model.node(address)) return undefined;
  if (declared.kind === 'view') return { path: viewPath(ownViewId(declared.id)) };
  if (declared.area === undefined) return undefined;
  return element === address
    ? { path: elementPath(element) }
    : { path: elementPath(element), anchor: anchorOf(address) };
}

/** The name of a place on a page, for a nested thing: `stage-mql`. Different names give different anchors. */
export function anchorOf(address: Address): string {
  const id = idOf(address);
  const child = id.slice(id.indexOf('.') + 1);
  const safe = [...child]
    .map((character) =>
      /[a-zA-Z0-9_.-]/.test(character) ? character : `~${(character.codePointAt(0) as number).toString(16)}~`,
    )
    .join('');
  return `${kindOf(address)}-${safe}`;
}

/** What a link may name as it is; most ways are. */
const PLAIN_WAY = /^[\w./-]*$/;

/** The way from one page to another. */
export function relativeLink(from: string, { path, anchor }: Target): string {
  const fragment = anchor === undefined ? '' : `#${anchor}`;
  if (from === path) return fragment || path.slice(path.lastIndexOf('/') + 1);
  return `${wayBetween(from, path)}${fragment}`;
}

/** The way from one file to another below the same folder, as a link may name it. */
export function wayBetween(from: string, to: string): string {
  let shared = 0;
  for (
    let slash = to.indexOf('/');
    slash >= 0 && from.startsWith(to.slice(shared, slash + 1), shared);
    slash = to.indexOf('/', shared)
  ) {
    shared = slash + 1;
  }
  const ups = from.slice(shared).split('/').length - 1;
  const rest = to.slice(shared);
  return `${'../'.repeat(ups)}${PLAIN_WAY.test(rest) ? rest : rest.split('/').map(encodeURIComponent).join('/')}`;
}
