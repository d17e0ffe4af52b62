import type { KeyPath } from '@spandrel/compiler';
import type { ChangedKind } from '../diff/tiers.ts';

/** What is said of something and nothing works by: what it costs, what it is measured against, how it came about. */
const INERT: Partial<Record<ChangedKind, readonly string[]>> = {
  system: [
    'category',
    'vendor',
    'cost',
    'contract',
    'utilisation',
    'criticality',
    'continuity',
    'privacy',
    'since',
    'replacedBy',
    'access',
  ],
  entity: ['retention'],
  flow: ['purpose'],
  channel: ['pilot', 'grandfathered', 'type', 'funnelRole'],
  metric: ['target', 'level'],
  report: ['build', 'certified', 'prep', 'cadence', 'audience'],
  definition: ['examples'],
  automation: ['runbook', 'reviewedOn', 'reviewEvery'],
  'scoring-model': ['validation'],
  'attribution-model': ['validation'],
};
/** What a version says of its history. */
const OF_HISTORY: ReadonlySet<string | undefined> = new Set(['historyPolicy', 'changedBy', 'requestedBy', 'record']);

/** Whether nothing else works otherwise when a key changes. */
export function isInert(kind: ChangedKind, [key = '', , inner]: KeyPath): boolean {
  return (key === 'versions' && OF_HISTORY.has(inner)) || (INERT[kind]?.includes(key) ?? false);
}
