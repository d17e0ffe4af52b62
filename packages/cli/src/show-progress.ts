/** Tells on a terminal how many of so many are done, in a line that gives way to what follows; elsewhere, nothing. */
export function showProgress(total: number, what: string): (done: number) => void {
  if (!process.stderr.isTTY || process.env.CI) return () => {};
  const tell = (done: number): boolean =>
    process.stderr.write(`\r\u001b[K${done < total ? `${done} of ${total} ${what}` : ''}`);
  tell(0);
  return tell;
}
