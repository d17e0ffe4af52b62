import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one plain line, “N passed, N failed, N skipped”, which a person and a script can read. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const states = modules.flatMap((module) => [...module.children.allTests()]).map((test) => test.result().state);
    const count = (state: string): number => states.filter((other) => other === state).length;
    const failed = count('failed') + modules.filter((module) => module.errors().length > 0).length;
    process.stdout.write(`\n${count('passed')} passed, ${failed} failed, ${count('skipped')} skipped\n`);
  }
}
