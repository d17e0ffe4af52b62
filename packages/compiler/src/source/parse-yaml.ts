import type { Span, YamlNode } from './nodes.ts';
import { parseWellFormed } from './parse-events.ts';
import { parseRecovering, type YamlProblem } from './parse-recovering.ts';

export interface ParsedYaml {
  /** One node a document, in the order of the file. */
  readonly documents: readonly YamlNode[];
  readonly problems: readonly YamlProblem[];
  /** Where the syntax is broken, or may be. */
  readonly broken: readonly Span[];
}

/** Reads YAML: quickly where the text is well-formed, with every error and what can be saved of the rest where it isn't. */
export function parseYaml(text: string): ParsedYaml {
  const documents = parseWellFormed(text);
  if (documents) return { documents, problems: [], broken: [] };
  return parseRecovering(text);
}
