import type { Analyses } from '../analysis/analyses.ts';
import type { Comparison } from '../comparison/compare-models.ts';
import type { Severity } from '../diagnostics/problem.ts';
import type { Address } from '../model/addresses.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { Model } from '../model/model.ts';
import type { Area } from '../schema/language.ts';

/** The groups of rules, each of which belongs to an area. */
export const RULE_GROUPS = {
  stack: 'martech-data',
  data: 'martech-data',
  lifecycle: 'process-workflow',
  decisions: 'governance',
  measurement: 'measurement-reporting',
  channels: 'strategy-planning',
  workflow: 'process-workflow',
  automation: 'martech-data',
  standards: 'governance',
  privacy: 'governance',
  governance: 'governance',
  strategy: 'strategy-planning',
  change: 'governance',
} as const satisfies Record<string, Area>;

export type RuleGroup = keyof typeof RULE_GROUPS;
export type RuleId = `${RuleGroup}/${string}`;

/** What a rule judges by. */
export interface RuleContext<Options = unknown> {
  readonly model: Model;
  /** Worked out once for all rules. */
  readonly analyses: Analyses;
  /** How the architecture differs from what it was, where that is known. */
  readonly comparison: Comparison | undefined;
  readonly asOf: CalendarDate;
  readonly options: Options;
}

/** What a rule says when it fires; where that stands in the files is not its concern. */
export interface Draft {
  /** The addresses that make up the finding's identity, in the order that the catalogue states; a set comes sorted. */
  readonly at: Address | readonly Address[];
  /** What tells two findings at the same elements apart. */
  readonly key?: string;
  readonly message: string;
  /** Other elements that have a part in it. */
  readonly related?: readonly { readonly element: Address; readonly message: string }[];
  /** The way through the graph that it rests on; a function where that may be long, since few reports show it. */
  readonly path?: readonly Address[] | (() => readonly Address[]);
}

export type Verdict = Draft | readonly Draft[] | undefined;

/** A rule's option: its default, which also states its type, and what it means. */
export interface OptionFacts<T> {
  readonly default: T;
  readonly description: string;
}

type OptionValue = number | string | boolean | readonly string[];
export type OptionsFacts<Options> = { readonly [Name in keyof Options]: OptionFacts<Options[Name]> };

export interface RuleDefinition<Subject, Options> {
  readonly id: RuleId;
  readonly severity: Severity;
  /** What it finds, in a few words: “A definition that nobody decides”. */
  readonly title: string;
  /** Why it matters, in a sentence. */
  readonly reason: string;
  /** What to do, in a sentence. */
  readonly fix: string;
  readonly options?: OptionsFacts<Options>;
  /** It judges a change, and has nothing to say where there is nothing to compare with. */
  readonly comparesWithBase?: boolean;
  /** What is judged, one by one. A finding is withheld where its judgement rests on what a compile error spoiled. */
  readonly subjects: (context: RuleContext<Options>) => Iterable<Subject>;
  readonly judge: (subject: Subject, context: RuleContext<Options>) => Verdict;
}

/** A rule whose subjects are its own business. */
export interface Rule
  extends Omit<RuleDefinition<unknown, Record<string, OptionValue>>, 'options' | 'subjects' | 'judge'> {
  readonly group: RuleGroup;
  readonly area: Area;
  readonly options: OptionsFacts<Record<string, OptionValue>>;
  readonly subjects: (context: RuleContext<never>) => Iterable<unknown>;
  readonly judge: (subject: never, context: RuleContext<never>) => Verdict;
}

/** Declares a rule; its group, and with it its area, is the first part of its id. */
export function rule<Subject, Options extends object = Record<never, never>>(
  definition: RuleDefinition<Subject, Options>,
): Rule {
  const group = definition.id.slice(0, definition.id.indexOf('/')) as RuleGroup;
  return {
    ...definition,
    group,
    area: RULE_GROUPS[group],
    options: (definition.options ?? {}) as OptionsFacts<Record<string, OptionValue>>,
    subjects: definition.subjects as Rule['subjects'],
    judge: definition.judge as Rule['judge'],
  };
}
