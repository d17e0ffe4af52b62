import {
  type Address,
  type CalendarDate,
  type Comparison,
  type Element,
  inOrder,
  tryExamples,
} from '@spandrel/compiler';
import type { ChangeSet } from '../diff/change-set.ts';

/** An example of a definition that qualified and doesn’t any more, or does now and didn’t. */
export interface FlippedExample {
  readonly definition: Address;
  readonly example: string;
  readonly given: Readonly<Record<string, unknown>>;
  readonly before: boolean;
  readonly after: boolean;
  /** When the condition of head takes effect; undefined where it is not of a version. */
  readonly effective: CalendarDate | undefined;
}

/**
 * The examples of changed definitions, of either state, that the condition of base and that of head judge differently: the
 * one that stands by itself, else that of the latest version, in effect or not. By definition and name.
 */
export function findFlippedExamples({ changed }: ChangeSet, { base, head, formOf }: Comparison): FlippedExample[] {
  return changed
    .filter(({ kind }) => kind === 'definition')
    .flatMap(({ address }) => {
      const [was, is] = [formOf(address), head.model.get(address)] as [Element<'definition'>, Element<'definition'>];
      const [before, after] = [latestCondition(was), latestCondition(is)];
      if (before === undefined || after === undefined || before.when === after.when) return [];
      const examples = [
        ...new Map(
          [...(was.value.examples ?? []), ...(is.value.examples ?? [])].map((example) => [example.name, example]),
        ).values(),
      ];
      const qualified = tryExamples(was, examples, before.when, base.model);
      const qualifies = tryExamples(is, examples, after.when, head.model);
      return examples.flatMap(({ name, given = {} }, index): FlippedExample[] => {
        const [old, now] = [qualified[index], qualifies[index]];
        if (old === undefined || now === undefined || old === now) return [];
        return [{ definition: address, example: name, given, before: old, after: now, effective: after.effective }];
      });
    });
}

interface DatedCondition {
  readonly when: string;
  readonly effective: CalendarDate | undefined;
}

function latestCondition({ value: { when, versions } }: Element<'definition'>): DatedCondition | undefined {
  if (when !== undefined) return { when, effective: undefined };
  const latest = inOrder(versions).findLast((version) => version.when !== undefined);
  return latest?.when === undefined ? undefined : { when: latest.when, effective: latest.effective };
}
