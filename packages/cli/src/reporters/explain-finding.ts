import {
  type Address,
  type Compilation,
  createGraph,
  elementAddressOf,
  type Finding,
  Locator,
  type Rule,
} from '@spandrel/compiler';
import type { LoadedWorkspace } from '../load-workspace.ts';
import { codeFrame } from './code-frame.ts';
import type { Palette } from './palette.ts';

/** As many declarations as are shown before they are only counted. */
const MOST_SHOWN = 12;

/** Why a finding fired here: what ties its elements together, the declarations that it rests on, and what would silence it honestly. */
export function explainFinding(
  finding: Finding,
  rule: Rule,
  { compilation, basePrefix }: Pick<LoadedWorkspace, 'compilation' | 'basePrefix'>,
  colours: Palette,
): string {
  const { severity, elements, key, message, reason, fingerprint, status } = finding;
  const about = [...elements, ...(key === null ? [] : [`[${key}]`])].join(' ');
  const head = `${colours.severity(severity, severity)}  ${colours.bold(rule.id)}  ${about}  ${colours.dim(fingerprint)}`;
  const sections = [
    [`${head}\n\n${message}\n\n${colours.dim('Why it matters')}  ${reason}`],
    section('How it hangs together', ties(finding, compilation), colours),
    section(
      'What it rests on',
      declarations(finding, compilation, new Locator(compilation, basePrefix), colours),
      colours,
    ),
    section('What would silence it', remedies(finding, rule), colours),
    status === 'waived' ? ['It is waived at present.'] : [],
    [`${colours.dim('More')}  spandrel explain ${rule.id}`],
  ];
  return `${sections
    .flat()
    .filter((text) => text !== '')
    .join('\n\n')}\n`;
}

function section(title: string, lines: readonly string[], colours: Palette): string[] {
  return lines.length === 0 ? [] : [`${colours.bold(title)}\n${lines.join('\n')}`];
}

/** The addresses that a finding speaks of, the ones on its way through the graph first and in their order. */
function addressesOf({ path, elements, related }: Finding): Address[] {
  const others = related.flatMap(({ element }) => element ?? []);
  return [...new Set([...path, ...elements, ...others])];
}

/** The way through the graph step by step; where there is none, what directly ties the elements to one another. */
function ties(finding: Finding, compilation: Compilation): string[] {
  const graph = createGraph(compilation.model);
  const edges = (from: Address, to: Address): string[] =>
    graph.hasNode(from) && graph.hasNode(to)
      ? graph.outEdges(from, to).map((edge) => {
          const { verb, keyPath, via } = graph.getEdgeAttributes(edge);
          const by = via ?? keyPath;
          return `  ${from}  ${inWords(verb)}  ${to}${by === undefined ? '' : `  (${by})`}`;
        })
      : [];
  const between = (a: Address, b: Address): string[] => {
    const forth = edges(a, b);
    const found = forth.length > 0 ? forth : edges(b, a);
    return found.length > 0 ? found : [`  ${a}  …  ${b}`];
  };
  const { path } = finding;
  if (path.length > 1) return [...new Set(path.slice(1).flatMap((to, at) => between(path[at] as Address, to)))];
  const named = addressesOf(finding).slice(0, MOST_SHOWN);
  const all = [...new Set([...named, ...named.map(elementAddressOf)])];
  return [...new Set(all.flatMap((from) => all.flatMap((to) => (from === to ? [] : edges(from, to)))))];
}

/** “owned by” for `ownedBy`. */
function inWords(verb: string): string {
  return verb.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function declarations(finding: Finding, compilation: Compilation, locator: Locator, colours: Palette): string[] {
  const reasons = new Map(finding.related.map(({ element, message }) => [element, message]));
  const { model, comparison } = compilation;
  const places = addressesOf(finding).flatMap((address) => {
    const present = model.node(address)?.place;
    const past = comparison?.base.model.node(address)?.place;
    const place = present ?? (past && { ...past, side: 'base' as const });
    return place ? [{ address, location: locator.location(place) }] : [];
  });
  const shown = places.slice(0, MOST_SHOWN).flatMap(({ address, location }) => {
    const why = reasons.get(address);
    const before = location.side === 'base' ? 'before, ' : '';
    return [
      `  ${before}${locator.name(location)}:${location.start.line}  ${address}${why === undefined ? '' : `  ${colours.dim(why)}`}`,
      ...codeFrame(location, locator.lines(location), colours),
    ];
  });
  const left = places.length - MOST_SHOWN;
  return left > 0 ? [...shown, `  and ${left} more`] : shown;
}

/** What makes a finding go away, the best first; each leaves a trace that a reviewer sees. */
function remedies({ fix, fingerprint, rule }: Finding, { options }: Rule): string[] {
  const settings = Object.entries(options).map(([name, { default: value }]) => `${name}: ${JSON.stringify(value)}`);
  return [
    `  1. Design it. ${fix}`,
    `  2. Accept it for a time, with a reason, an approver and an end: spandrel waive ${fingerprint.slice(0, 8)}`,
    ...(settings.length > 0
      ? [
          `  3. Where the bar is another one for you, set it in the manifest: rules: {${rule}: {options: {${settings.join(', ')}}}}`,
        ]
      : []),
    `  ${settings.length > 0 ? 4 : 3}. Where the rule is not for you at all, turn it off in the manifest, for everything: rules: {${rule}: off}`,
  ];
}
