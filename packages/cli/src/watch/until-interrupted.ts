/** Waits until somebody ends the program, by Ctrl-C as a rule. Asked a second time, the program ends at once. */
export function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}
