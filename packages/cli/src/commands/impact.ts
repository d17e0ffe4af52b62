import { kindInWords, type ModelNode, withArticle } from '@spandrel/compiler';
import { impactView, toMermaid } from '@spandrel/renderers';
import { findDependants, type RetirementOutcome, tryRetirement } from '@spandrel/review';
import { answerQuestion } from '../answer-question.ts';
import { type CommandResult, UsageError } from '../command-result.ts';
import { nodeAt } from '../find-node.ts';
import { type LoadedWorkspace, loadWorkspace } from '../load-workspace.ts';
import { type ImpactReport, impactJson } from '../reporters/impact-json.ts';
import { impactPretty } from '../reporters/impact-pretty.ts';

interface ImpactOptions {
  readonly format: 'pretty' | 'json' | 'mermaid';
  readonly retire?: boolean;
  readonly dir?: string;
  readonly asOf?: string;
  readonly output?: string;
}

const FORMATS: Readonly<Record<ImpactOptions['format'], (report: ImpactReport) => string>> = {
  pretty: impactPretty,
  json: impactJson,
  mermaid: ({ subject, dependants, compilation }) =>
    toMermaid(impactView(subject.address, dependants, compilation)) ?? '',
};

/** Tells everything that depends on something and, where asked to, what the rules would say were it gone. */
export async function impact(address: string, options: ImpactOptions): Promise<CommandResult> {
  const { format, retire = false, dir, asOf, output } = options;
  if (retire && format === 'mermaid') {
    throw new UsageError('a picture can’t show findings: ask for --retire with --format pretty or json.');
  }
  // Pictures tell how many findings a thing has.
  const needsRules = retire || format === 'mermaid';
  const loaded = loadWorkspace(dir, { asOf, ...(needsRules ? {} : { only: () => false }) });
  const { compilation } = loaded;
  const subject = nodeAt(compilation.model, address);
  if (subject.kind === 'architecture') {
    throw new UsageError(`“${address}” is the whole, and everything depends on it: name something in it.`);
  }
  const dependants = findDependants(address, compilation);
  const outcome = retire ? retirement(loaded, subject) : undefined;
  return answerQuestion(compilation, FORMATS[format]({ subject, dependants, compilation, outcome }), output);
}

function retirement({ input, compilation }: LoadedWorkspace, subject: ModelNode): RetirementOutcome {
  const outcome = tryRetirement(input, compilation, subject);
  if (outcome) return outcome;
  const { address, kind } = subject;
  if (kind === 'artifact') {
    throw new UsageError(
      `“${address}” is ${withArticle(kindInWords(kind))}, which steps and handoffs only name: ask for --retire of one of them, or of the workflow.`,
    );
  }
  throw new UsageError(`“${address}” is retired already: nothing would change.`);
}
