import {
  type Address,
  type BaselineEntry,
  type Comparison,
  kindOf,
  type Meaning,
  type Model,
  meaningOf,
  meaningOfManifest,
  type Rule,
  type Severity,
} from '@spandrel/compiler';
import type { ChangedElement, ChangeSet } from '../diff/change-set.ts';
import type { BaselineGrowth, CustomRuleChange, RuleChange, WaiverChange } from './authority-changes.ts';

/** From silent to loud. */
const LOUDNESS: readonly string[] = ['off', 'info', 'warning', 'error'];

/** The waivers that came, went or changed, by the element that they are on. Those of an element that is gone are gone with it. */
export function findWaiverChanges({ added, changed }: ChangeSet, comparison: Comparison): WaiverChange[] {
  const onNew = added.flatMap(({ address, meaning }) => waiverChanges(address, undefined, meaning.waivers));
  const onKept = changed
    .filter(({ keys }) => keys.some(({ path }) => path[0] === 'waivers'))
    .flatMap(({ address }) => waiverChanges(address, ...waiversOf(address, comparison)));
  return [...onNew, ...onKept];
}

/** What an element, or the manifest, waives in base and in head. */
function waiversOf(address: Address, { base, head, formOf, presentAddress }: Comparison): [Meaning?, Meaning?] {
  if (address === head.model.architecture.address) {
    return [
      meaningOfManifest(base.model, presentAddress).waivers,
      meaningOfManifest(head.model, presentAddress).waivers,
    ];
  }
  const [was, is] = [formOf(address), head.model.get(address)];
  return [was && meaningOf(was, presentAddress).waivers, is && meaningOf(is, presentAddress).waivers];
}

type WaiverMeaning = { readonly rule?: string; readonly key?: string; readonly elements?: readonly string[] };

function waiverChanges(address: Address, before: Meaning | undefined, after: Meaning | undefined): WaiverChange[] {
  const [was, is] = [waiversById(before), waiversById(after)];
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((id): WaiverChange[] => {
    const [old, now] = [was.get(id), is.get(id)];
    const { rule = '' } = (now ?? old) as WaiverMeaning;
    const about = { what: 'waiver', address, rule } as const;
    if (old === undefined) return [{ ...about, change: 'added', after: now }];
    if (now === undefined) return [{ ...about, change: 'removed', before: old }];
    return JSON.stringify(old) === JSON.stringify(now)
      ? []
      : [{ ...about, change: 'changed', before: old, after: now }];
  });
}

/** Waivers by what they are for; one whose rule a compile error spoiled is for nothing that could be told. */
function waiversById(waivers: Meaning | undefined): Map<string, Meaning> {
  const list = Object.values((waivers ?? {}) as Readonly<Record<string, Meaning>>);
  return new Map(
    list.flatMap((waiver): [string, Meaning][] => {
      const { rule, key, elements = [] } = waiver as WaiverMeaning;
      return typeof rule === 'string' ? [[JSON.stringify([rule, key, elements]), waiver]] : [];
    }),
  );
}

/** The rules that the manifest sets otherwise, by id; without a setting, a rule speaks as loudly as it usually does. */
export function findRuleChanges(
  { changed }: ChangeSet,
  { base, head }: Comparison,
  rules: readonly Pick<Rule, 'id' | 'severity'>[],
): RuleChange[] {
  const manifest = changed.find(({ kind }) => kind === 'architecture');
  const usual = new Map<string, Severity>(rules.map(({ id, severity }) => [id, severity]));
  return rulesSet(manifest).map((rule) => {
    const [was, is] = [settingOf(base.model, rule), settingOf(head.model, rule)];
    const [before, after] = [was.severity ?? usual.get(rule), is.severity ?? usual.get(rule)];
    return {
      what: 'rule',
      rule,
      before,
      after,
      isWeaker: before !== undefined && after !== undefined && LOUDNESS.indexOf(after) < LOUDNESS.indexOf(before),
      hasOtherOptions: JSON.stringify(was.options) !== JSON.stringify(is.options),
    };
  });
}

function rulesSet(manifest: ChangedElement | undefined): string[] {
  const keys = manifest?.keys.filter(({ path }) => path[0] === 'rules') ?? [];
  // Where all settings come or go at once, they are one change.
  const ids = keys.flatMap(({ path, before, after }) => path[1] ?? Object.keys((after ?? before ?? {}) as object));
  return [...new Set(ids)].sort();
}

/** What the manifest says of a rule. */
export function settingOf({ manifest }: Model, rule: string): { severity?: Severity | 'off'; options?: object } {
  const setting = manifest.rules?.[rule];
  return typeof setting === 'string' ? { severity: setting } : (setting ?? {});
}

/** The rules of the team’s own that came, went or changed. */
export function findCustomRuleChanges({ added, removed, changed }: ChangeSet): CustomRuleChange[] {
  const told = (change: CustomRuleChange['change'], items: readonly { readonly address: Address }[]) =>
    items
      .filter(({ address }) => kindOf(address) === 'custom-rule')
      .map(({ address }): CustomRuleChange => ({ what: 'custom-rule', change, address }));
  return [...told('added', added), ...told('removed', removed), ...told('changed', changed)];
}

/** What counts as known and didn’t, where a baseline of head is given. An element’s new name makes nothing else of its findings. */
export function findBaselineGrowth(
  before: readonly BaselineEntry[] | undefined,
  after: readonly BaselineEntry[] | undefined,
  { presentAddress }: Comparison,
): BaselineGrowth[] {
  const identity = ({ rule, elements, key }: BaselineEntry): string =>
    JSON.stringify([rule, elements.map(presentAddress).sort(), key]);
  const known = new Set((before ?? []).map(identity));
  const added = (after ?? []).filter((entry) => !known.has(identity(entry)));
  return added.length === 0 ? [] : [{ what: 'baseline', added }];
}
