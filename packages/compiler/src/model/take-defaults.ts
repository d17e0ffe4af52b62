import { isNothing } from '../schema/normalise.ts';
import type { Entry, YamlNode } from '../source/nodes.ts';

/** An element's own keys, then those of the defaults that it leaves open. */
export function withDefaults(entry: Entry, defaults: Entry | undefined): YamlNode {
  const own: YamlNode = isNothing(entry.value) ? { kind: 'map', start: entry.start, entries: [] } : entry.value;
  if (own.kind !== 'map' || defaults?.value.kind !== 'map') return own;
  const said = new Set(own.entries.filter(({ value }) => !isNothing(value)).map(({ key }) => key));
  const taken = defaults.value.entries.filter(({ key }) => !said.has(key));
  if (taken.length === 0) return own;
  const at = { start: entry.start, end: entry.end };
  return {
    kind: 'map',
    start: own.start,
    entries: [
      ...own.entries.filter(({ key }) => said.has(key) || !taken.some((other) => other.key === key)),
      ...taken.map((other) => ({ ...other, mergedAt: at })),
    ],
  };
}
