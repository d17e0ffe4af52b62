import type { YamlNode } from './nodes.ts';
import { parseWellFormed } from './parse-events.ts';
import { parseRecovering, type YamlProblem } from './parse-recovering.ts';

export interface ParsedYaml {
  /** One node a document, in the order of the file. */
  readonly documents: readonly YamlNode[];
  readonly problems: readonly YamlProblem[];
}

/** Reads YAML: quickly where the text is well-formed, with every error and what can be saved of the rest where it isn't. */
export function parseYaml(text: string): ParsedYaml {
  const documents = parseWellFormed(text);
  if (documents) return { documents, problems: [] };
  return parseRecovering(text);
}
