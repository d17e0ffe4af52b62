import {
  type Element,
  isRunning,
  latestEvaluations,
  reachesThreshold,
  scoreInWords,
  unpassedGates,
  weightedScore,
} from '@spandrel/compiler';
import type { CompilationIndex } from '../index-compilation.ts';
import { presentEntries, presentItems } from '../present-items.ts';
import { capitalised, counted, noneOrCounted } from '../words/count-things.ts';
import { plainly } from '../words/describe-value.ts';
import { camelInWords } from '../words/name-things.ts';
import { linkCell, linkTo, missingCell, textCell } from './make-cells.ts';
import type { Cell, Table, TableView } from './view.ts';

type Evaluation = Element<'channel-evaluation'>;
type Framework = Element<'channel-framework'>;

/** How each channel was judged: its gates, its score against the threshold, and what came of it. */
export function channelScorecard(index: CompilationIndex): TableView | undefined {
  const { model } = index;
  const frameworks = model.all('channel-framework');
  const evaluations = model.all('channel-evaluation');
  if (frameworks.length + evaluations.length === 0) return undefined;
  const unjudged = channelsWithoutEvaluation(index);
  return {
    kind: 'table',
    id: 'channel-scorecard',
    title: 'Channel scorecard',
    description: [
      `${capitalised(noneOrCounted(evaluations.length, 'evaluation'))} of channels against ${counted(frameworks.length, 'framework')}.`,
      unjudgedInWords(unjudged),
    ]
      .filter(Boolean)
      .join(' '),
    area: 'strategy-planning',
    tables: [
      evaluationTable(evaluations, index),
      unjudgedTable(unjudged, index),
      ...frameworks.map((framework) => criteriaTable(framework, evaluations, index)),
    ].filter(({ rows }) => rows.length > 0),
  };
}

function unjudgedInWords(channels: readonly Element<'channel'>[]): string {
  if (channels.length === 0) return 'Every channel in use was judged.';
  const older = channels.filter(({ value }) => value.grandfathered === true).length;
  const never = `${counted(channels.length, 'channel')} in use ${channels.length === 1 ? 'was' : 'were'} never judged`;
  if (older === 0) return `${never}.`;
  return `${never}${older === channels.length ? '' : `, ${older} of them`} since ${older === 1 ? 'it is' : 'they are'} older than the framework.`;
}

function channelsWithoutEvaluation({ model }: CompilationIndex): Element<'channel'>[] {
  const judged = latestEvaluations(model);
  return model.all('channel').filter((channel) => isRunning(channel) && !judged.has(channel.address));
}

function evaluationTable(evaluations: readonly Evaluation[], index: CompilationIndex): Table {
  return {
    title: 'Evaluations',
    columns: ['Channel', 'Evaluation', 'Date', 'Gates', 'Score', 'Threshold', 'Outcome', 'Judged by', 'Record'],
    rows: evaluations.map((evaluation) => {
      const { channel, framework: name, date, outcome, evaluatedBy, record } = evaluation.value;
      const framework = index.model.get<'channel-framework'>(name);
      return [
        linkCell(channel, index),
        [linkTo(evaluation.address, index)],
        textCell(date),
        framework ? gatesCell(framework, evaluation) : [],
        framework ? scoreCell(framework, evaluation) : [],
        textCell(framework?.value.threshold === undefined ? undefined : plainly(framework.value.threshold)),
        textCell(outcome),
        linkCell(evaluatedBy, index),
        linkCell(record, index),
      ];
    }),
  };
}

function gatesCell(framework: Framework, evaluation: Evaluation): Cell {
  const gates = presentItems(framework.value.gates);
  const open = unpassedGates(framework, evaluation);
  if (gates.length === 0) return [];
  if (open.length === 0) return textCell(`all ${gates.length} passed`);
  return [{ text: `not passed: ${open.map(camelInWords).join(', ')}`, strong: true }];
}

function scoreCell(framework: Framework, evaluation: Evaluation): Cell {
  const score = weightedScore(framework, evaluation);
  if (score === undefined) return missingCell('not all criteria scored');
  return [{ text: scoreInWords(score), strong: !reachesThreshold(score, framework) }];
}

function unjudgedTable(channels: readonly Element<'channel'>[], index: CompilationIndex): Table {
  return {
    title: 'Never judged',
    columns: ['Channel', 'Status', 'Why'],
    rows: channels.map(({ address, value }) => [
      [linkTo(address, index)],
      textCell(value.status ?? 'active'),
      value.grandfathered === true ? textCell('older than the framework') : missingCell('no evaluation'),
    ]),
  };
}

/** What each criterion weighs, and how the channels scored on it. */
function criteriaTable(framework: Framework, evaluations: readonly Evaluation[], index: CompilationIndex): Table {
  const judged = evaluations.filter(({ value }) => value.framework === framework.address);
  return {
    title: `${framework.title}: scores by criterion`,
    columns: ['Criterion', 'Weight', 'Scale', ...judged.map(({ value }) => index.titleOf(value.channel ?? ''))],
    rows: presentEntries(framework.value.criteria).map(([id, criterion]) => [
      textCell(camelInWords(id)),
      textCell(criterion.weight === undefined ? undefined : `${Math.round(criterion.weight * 100)} %`),
      textCell(`up to ${criterion.scale ?? 5}`),
      ...judged.map(({ value }) => scoreOf(value.scores?.[id])),
    ]),
  };
}

function scoreOf(score: number | undefined): Cell {
  return score === undefined ? [] : textCell(plainly(score));
}
