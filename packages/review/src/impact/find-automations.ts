import { type Address, byCodeUnit, type Comparison, type Element, isActive } from '@spandrel/compiler';
import type { ChangedElement, ChangeSet, WholeChange } from '../diff/change-set.ts';
import type { Touched } from './find-touched.ts';

/** An automation that will not act as it did. */
export interface AutomationChange {
  readonly address: Address;
  /** It begins or ceases to act, acts otherwise by what it says itself, or by what it depends on. */
  readonly how: 'starts' | 'stops' | 'itself' | 'by-others';
  /** The keys that it acts by and that changed. */
  readonly keys: readonly string[];
  /** From what changed to the automation. */
  readonly path: readonly Address[];
}

/** What an automation acts by; the rest says who looks after it. */
const ACTING: ReadonlySet<string | undefined> = new Set([
  'system',
  'trigger',
  'reads',
  'writes',
  'sends',
  'message',
  'consent',
  'audience',
  'suppresses',
  'priority',
  'reenrol',
  'status',
  'scope',
]);

/** The automations that act differently once a change is made, by address; those that neither acted nor act are left out. */
export function findAutomationChanges(
  { added, removed, changed }: ChangeSet,
  touched: readonly Touched[],
  { head, formOf }: Comparison,
): AutomationChange[] {
  const itself = changed
    .filter(isAutomation)
    .flatMap((element) => ownChange(element, formOf(element.address), head.model.get(element.address)));
  const known = new Set(itself.map(({ address }) => address));
  const byOthers = touched
    .filter(({ address, kind }) => kind === 'automation' && !known.has(address) && isActing(head.model.get(address)))
    .filter(({ address }) => formOf(address) !== undefined)
    .map(({ address, path }): AutomationChange => ({ address, how: 'by-others', keys: [], path }));
  return [
    ...added
      .filter(isAutomation)
      .flatMap(({ address, meaning }) => (isMeantToAct(meaning) ? [wholeChange(address, 'starts')] : [])),
    ...removed
      .filter(isAutomation)
      .flatMap(({ address, meaning }) => (isMeantToAct(meaning) ? [wholeChange(address, 'stops')] : [])),
    ...itself,
    ...byOthers,
  ].sort((a, b) => byCodeUnit(a.address, b.address));
}

function isAutomation({ kind }: WholeChange | ChangedElement): boolean {
  return kind === 'automation';
}

function isActing(element: Element | undefined): boolean {
  return element !== undefined && isActive(element as Element<'automation'>);
}

function isMeantToAct({ status }: WholeChange['meaning']): boolean {
  return status === undefined;
}

function wholeChange(address: Address, how: 'starts' | 'stops'): AutomationChange {
  return { address, how, keys: [], path: [address] };
}

function ownChange(
  { address, keys }: ChangedElement,
  was: Element | undefined,
  is: Element | undefined,
): AutomationChange[] {
  const [acted, acts] = [isActing(was), isActing(is)];
  const acting = [...new Set(keys.filter(({ path }) => ACTING.has(path[0])).map(({ path }) => path[0] as string))];
  if (acting.length === 0 || (!acted && !acts)) return [];
  const how = acted === acts ? 'itself' : acts ? 'starts' : 'stops';
  return [{ address, how, keys: acting, path: [address] }];
}
