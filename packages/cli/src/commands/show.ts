import { type Element, elementAddressOf, Locator, type ModelNode, type Reference } from '@spandrel/compiler';
import type { CommandResult } from '../command-result.ts';
import { nodeAt } from '../find-node.ts';
import { loadWorkspace } from '../load-workspace.ts';

interface ShowOptions {
  readonly format: 'pretty' | 'json';
  readonly dir?: string;
}

/** Shows one element: what it declares, its relations in both directions, who decides it, its findings and where it stands. */
export async function show(address: string, { format, dir }: ShowOptions): Promise<CommandResult> {
  const { compilation } = loadWorkspace(dir);
  const { model, analyses, findings } = compilation;
  const node = nodeAt(model, address);
  const { file, start } = new Locator(compilation).location(node.place);
  const within = (other: string): boolean =>
    other === address || (node.element?.address === address && elementAddressOf(other) === address);
  const shown = {
    address,
    kind: node.kind,
    name: node.title,
    file,
    line: start.line,
    declares: declared(node),
    refersTo: model.references.filter(({ from }) => within(from)).map(plain),
    isReferredToBy: [...model.nodes.keys()]
      .filter(within)
      .flatMap((own) => model.referencesTo(own))
      .map(plain),
    isDecidedBy: analyses.authority
      .decidedBy(address)
      .map((right) => ({ right: right.address, decide: right.value.decide })),
    findings: findings
      .filter(({ elements }) => elements.some(within))
      .map(({ rule, severity, message }) => ({ rule, severity, message })),
  };
  if (format === 'json') return { stdout: `${JSON.stringify(shown, null, 2)}\n`, exitCode: 0 };
  const sections = [
    `${shown.name}  (${address})\n  ${file}:${start.line}`,
    section('Declares', lines(shown.declares)),
    section(
      'Refers to',
      shown.refersTo.map(({ key, to, from }) => `${key}: ${to}${from === address ? '' : `  (${from})`}`),
    ),
    section(
      'Is referred to by',
      shown.isReferredToBy.map(({ from, key }) => `${from}  ${key}`),
    ),
    section(
      'Is decided by',
      shown.isDecidedBy.map(({ right, decide }) => `${decide}  (${right})`),
    ),
    section(
      'Findings',
      shown.findings.map(({ severity, rule, message }) => `${severity} ${rule}: ${message}`),
    ),
  ];
  return { stdout: `${sections.filter((text) => text !== '').join('\n\n')}\n`, exitCode: 0 };
}

function plain({ from, keyPath, to, verb }: Reference): { from: string; key: string; to: string; verb: string } {
  return { from, key: keyPath, to, verb };
}

/** What is written about a node; a nested one is found within its element. */
function declared({ element, address }: ModelNode): unknown {
  if (!element || element.address === address) return element?.value ?? {};
  const id = address.slice(address.indexOf('.') + 1);
  const { stages, steps, fields } = (element as Element).value as Record<string, Record<string, unknown> | undefined>;
  return stages?.[id] ?? steps?.[id] ?? fields?.[id] ?? {};
}

function section(title: string, rows: readonly string[]): string {
  return rows.length === 0 ? '' : `${title}\n${rows.map((row) => `  ${row}`).join('\n')}`;
}

/** A value as an outline, as it would stand in YAML. */
function lines(value: unknown, indent = ''): string[] {
  return Object.entries((value ?? {}) as Record<string, unknown>).flatMap(([key, inner]) => {
    if (typeof inner !== 'object' || inner === null) return [`${indent}${key}: ${String(inner)}`];
    if (Array.isArray(inner) && inner.every((item) => typeof item !== 'object'))
      return [`${indent}${key}: ${inner.join(', ')}`];
    if (Array.isArray(inner)) return [`${indent}${key}:`, ...inner.flatMap((item) => listItem(item, `${indent}  `))];
    return [`${indent}${key}:`, ...lines(inner, `${indent}  `)];
  });
}

function listItem(item: unknown, indent: string): string[] {
  const [first = '', ...rest] = lines(item);
  return [`${indent}- ${first}`, ...rest.map((line) => `${indent}  ${line}`)];
}
