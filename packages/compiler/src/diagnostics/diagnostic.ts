import type { Span } from '../source/nodes.ts';
import { catalogue, type ProblemCode, type ProblemParameters } from './catalogue.ts';
import type { Problem, Severity } from './problem.ts';

/** Where something stands: a file, by its path within the workspace, and a stretch of its text. */
export interface Place {
  readonly file: string;
  readonly span: Span;
  /** It stands in what the architecture was before, not in what it is. */
  readonly side?: 'base';
}

/** Another place that a diagnostic or finding speaks of. */
export interface Related {
  readonly message: string;
  readonly element?: string;
  readonly place: Place;
}

/** A compile error (or warning): what is wrong with what was written, as data. */
export interface Diagnostic {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly message: string;
  /** Why it matters. */
  readonly reason: string;
  /** What to do. */
  readonly fix: string;
  /** The names that may have been meant, nearest first. */
  readonly suggestions: readonly string[];
  /** What tells it from others of its code at the same element: the key, name or value that was written. */
  readonly subject: string | null;
  /** The addresses that it is about, where it is about elements. */
  readonly elements: readonly string[];
  readonly place: Place;
  readonly related: readonly Related[];
}

/** Those that keep a workspace from being read as it was meant; the others are warnings. */
export function compileErrors({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }): Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === 'error');
}

interface Extra {
  readonly elements?: readonly string[];
  readonly related?: readonly Related[];
}

/** Makes a diagnostic of the catalogue. */
export function diagnose<Code extends ProblemCode>(
  code: Code,
  parameters: ProblemParameters[Code],
  place: Place,
  { elements = [], related = [] }: Extra = {},
): Diagnostic {
  const problem = catalogue[code] as unknown as Problem<ProblemParameters[Code]>;
  const { nearest = [] } = parameters as { nearest?: readonly string[] };
  return {
    code,
    severity: problem.severity,
    message: capitalised(problem.message(parameters)),
    reason: problem.reason,
    fix: problem.fix(parameters),
    suggestions: nearest,
    subject: subjectOf(parameters as Record<string, unknown>),
    elements,
    place,
    related,
  };
}

/** The parameter that names what was written. */
function subjectOf(parameters: Record<string, unknown>): string | null {
  const named = ['key', 'name', 'value', 'id', 'handle', 'example', 'option', 'rule'].map((name) => parameters[name]);
  const subject = named.find((value) => typeof value === 'string');
  return (subject as string | undefined) ?? null;
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
