/** What a command has to say: its result, what else is worth knowing, and whether all is well. */
export interface CommandResult {
  /** Text, or the bytes of an image. */
  readonly stdout: string | Uint8Array;
  readonly stderr?: string;
  /** 0 clean; 1 compile errors or findings; 2 could not run. */
  readonly exitCode: 0 | 1 | 2;
}

/** Something that a person can put right: told without a stack trace, with exit status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
