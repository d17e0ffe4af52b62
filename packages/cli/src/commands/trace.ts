import type { ModelNode } from '@spandrel/compiler';
import { kindInWords, listOr, withArticle } from '@spandrel/compiler';
import { toMermaid } from '@spandrel/renderers';
import { answerQuestion } from '../answer-question.ts';
import { type CommandResult, UsageError } from '../command-result.ts';
import { nodeAt } from '../find-node.ts';
import { loadWorkspace } from '../load-workspace.ts';
import { drawTrace } from '../reporters/draw-trace.ts';
import { type Trace, tracedFrom, tracedTo } from '../reporters/trace.ts';
import { traceJson } from '../reporters/trace-json.ts';
import { tracePretty } from '../reporters/trace-pretty.ts';

interface TraceOptions {
  readonly format: 'pretty' | 'json' | 'mermaid';
  readonly to?: string;
  readonly dir?: string;
  readonly asOf?: string;
  readonly output?: string;
}

/** What data comes from, goes through or ends up in. */
const TRACEABLE: readonly string[] = ['report', 'metric', 'field', 'entity', 'flow', 'system'];

const FORMATS: Readonly<Record<TraceOptions['format'], (trace: Trace) => string>> = {
  pretty: tracePretty,
  json: traceJson,
  mermaid: (trace) => toMermaid(drawTrace(trace)) ?? '',
};

/** Tells where the data of something comes from and where it goes, or the ways that it takes to something else. */
export async function trace(address: string, options: TraceOptions): Promise<CommandResult> {
  const { format, to, dir, asOf, output } = options;
  const { compilation } = loadWorkspace(dir, { asOf, ...(format === 'mermaid' ? {} : { only: () => false }) });
  const subject = traceable(nodeAt(compilation.model, address));
  const target = to === undefined ? undefined : traceable(nodeAt(compilation.model, to));
  if (target === subject) throw new UsageError(`“${address}” is both ends: name something else with --to.`);
  const traced = target ? tracedTo(subject, target, compilation) : tracedFrom(subject, compilation);
  return answerQuestion(compilation, FORMATS[format](traced), output);
}

function traceable(node: ModelNode): ModelNode {
  if (TRACEABLE.includes(node.kind)) return node;
  const kinds = listOr(TRACEABLE.map((kind) => withArticle(kindInWords(kind))));
  throw new UsageError(
    `“${node.address}” is ${withArticle(kindInWords(node.kind))}, and no data goes through it: name ${kinds}, or ask “spandrel impact ${node.address}” what depends on it.`,
  );
}
