import { type Address, kindOf } from '../model/addresses.ts';
import type { Element } from '../model/element.ts';
import type { Model } from '../model/model.ts';
import { fieldAt, type Holdings, rivalWriters } from './holdings.ts';

/** What makes a figure doubtful, the worst first. */
export const WEAKNESSES = [
  /** A metric that names nothing that it is worked out from. */
  'no-inputs',
  /** A field that no system in use supplies. */
  'no-source',
  /** A metric of which nobody says where it is computed. */
  'no-place',
  /** A field that no flow brings to where a metric is computed. */
  'no-way',
  'no-formula',
  /** Data that a person carries, or a report that a person puts together. */
  'by-hand',
  /** A field that several systems overwrite, and none has the last word on. */
  'no-authority',
  /** Data that is more than a day on its way. */
  'slow',
  /** A report that nobody vouches for. */
  'uncertified',
] as const;

export type Weakness = (typeof WEAKNESSES)[number];

/**
 * What is weak about a report, a metric or a field in itself, the worst first. A metric from outside can’t be traced, and
 * needn’t be; a system is judged by the ways that data takes from it.
 */
export function weaknessesOf(address: Address, model: Model, holdings: Holdings): Weakness[] {
  const facts: Partial<Record<Weakness, boolean>> = factsOf(address, model, holdings);
  return WEAKNESSES.filter((weakness) => facts[weakness] === true);
}

function factsOf(address: Address, model: Model, holdings: Holdings): Partial<Record<Weakness, boolean>> {
  switch (kindOf(address)) {
    case 'report':
      return factsOfReport(model.get<'report'>(address));
    case 'metric':
      return factsOfMetric(model.get<'metric'>(address));
    case 'field':
      return {
        'no-source': holdings.sources(address).length === 0,
        'no-authority': rivalWriters(model, address).length > 0 && fieldAt(model, address)?.authority === undefined,
      };
    default:
      return {};
  }
}

function factsOfReport(report: Element<'report'> | undefined): Partial<Record<Weakness, boolean>> {
  if (!report) return {};
  const { build, certified } = report.value;
  return { 'by-hand': build === 'manual' || build === 'spreadsheet', uncertified: certified !== true };
}

function factsOfMetric(metric: Element<'metric'> | undefined): Partial<Record<Weakness, boolean>> {
  if (!metric || metric.value.external === true) return {};
  const { inputs = [], formula, computedIn } = metric.value;
  return {
    'no-inputs': inputs.length === 0,
    'no-formula': formula === undefined,
    'no-place': computedIn === undefined && inputs.some((input) => kindOf(input) === 'field'),
  };
}
