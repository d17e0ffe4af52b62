import { type Compilation, compile as compileWith, type SourceFile } from '@spandrel/compiler';
import { rules } from '@spandrel/rules';

export type { Compilation, Diagnostic, Element, Finding, Model, Place, Severity, SourceFile } from '@spandrel/compiler';

/** What `compile` takes: source texts with their paths in the workspace, and the date to judge by. */
export interface WorkspaceInput {
  readonly files: readonly SourceFile[];
  /** The date that rules go by where the manifest fixes none, as YYYY-MM-DD. */
  readonly today: string;
  /** A date that overrides the manifest’s. */
  readonly asOf?: string;
  /** Whether waivers count (they do unless this is false). */
  readonly waivers?: boolean;
}

/**
 * Compiles a workspace in memory and runs every rule over it: nothing is read, written or asked of the clock.
 * Wrong input is reported in `diagnostics` and `findings`; it throws only for a mistake of ours.
 */
export function compile(input: WorkspaceInput): Compilation {
  return compileWith({ ...input, rules });
}
