import type { Address } from '../model/addresses.ts';
import { byCodeUnit } from '../model/addresses.ts';
import type { Element } from '../model/element.ts';
import type { Model } from '../model/model.ts';

type Framework = Element<'channel-framework'>;
type Evaluation = Element<'channel-evaluation'>;

/** The scale that weighted scores are told on, whatever the scales of their criteria are. */
export const SCORE_SCALE = 5;

/** The weighted score of an evaluation, on a scale of 5; undefined where not every criterion has a score. */
export function weightedScore(framework: Framework, evaluation: Evaluation): number | undefined {
  const { criteria = {} } = framework.value;
  const { scores = {} } = evaluation.value;
  const names = Object.keys(criteria);
  if (names.length === 0 || names.some((name) => scores[name] === undefined)) return undefined;
  return Object.entries(criteria).reduce(
    (sum, [name, { weight, scale = 5 }]) => sum + (weight * (scores[name] as number) * SCORE_SCALE) / scale,
    0,
  );
}

/** Whether a score reaches the threshold: sums of fractions are off by a trifle. */
export function reachesThreshold(score: number, framework: Framework): boolean {
  return score >= framework.value.threshold - 1e-9;
}

/** A score as people read it, with two decimals at most; never rounded up to a threshold. */
export function scoreInWords(score: number): string {
  return String(Math.floor((score + 1e-9) * 100) / 100);
}

/** The gates of a framework that an evaluation has not passed. */
export function unpassedGates(framework: Framework, evaluation: Evaluation): string[] {
  return (framework.value.gates ?? []).filter((gate) => !isPassed(gate, evaluation));
}

/** A pilot is how one finds out whether attribution can measure a channel. */
function isPassed(gate: string, { value: { gates = {}, outcome } }: Evaluation): boolean {
  const result = gates[gate] ?? 'unknown';
  return result === 'pass' || (outcome === 'pilot' && gate === 'measurable-in-attribution' && result === 'unknown');
}

/** The evaluation of each channel that holds: the latest by date; what has no date came before. */
export function latestEvaluations(model: Model): ReadonlyMap<Address, Evaluation> {
  const inTime = [...model.all('channel-evaluation')].sort((a, b) =>
    byCodeUnit(a.value.date ?? '', b.value.date ?? ''),
  );
  return new Map(inTime.map((evaluation) => [evaluation.value.channel, evaluation]));
}
