import { type Address, byCodeUnit } from '../model/addresses.ts';
import type { Model } from '../model/model.ts';
import type { Unknowns } from '../model/unknowns.ts';
import { AREAS, type Area } from '../schema/language.ts';
import { type Attribution, isAttributable } from './attribution.ts';
import { type Authority, governables, isGovernable } from './authority.ts';
import { fieldsOf } from './entities.ts';
import { fieldAt, rivalWriters } from './holdings.ts';
import type { Needs } from './needs.ts';
import { missingOwners, ownables } from './ownership.ts';
import { relianceOn } from './reliance.ts';

/** How many of the things that something is expected of have it; each by what a rule reports where it is missing. */
export interface CoverageShare {
  readonly area: Area;
  readonly id: 'owner' | 'decider' | 'monitored' | 'attributed' | 'authority';
  /** What is counted: “Elements with an owner”. */
  readonly label: string;
  readonly covered: number;
  readonly total: number;
  /** Those that lack it, by address. */
  readonly uncovered: readonly Address[];
}

export interface Coverage {
  /** The shares of each area, in the language’s order; what a compile error spoiled is counted neither way. */
  readonly shares: () => readonly CoverageShare[];
}

/** Something that may be counted. */
interface Subject {
  readonly address: Address;
  /** Undefined where nothing is expected of it. */
  readonly isCovered: () => boolean | undefined;
}

interface Expectation {
  readonly area: Area;
  readonly id: CoverageShare['id'];
  readonly label: string;
  readonly subjects: readonly Subject[];
}

interface Known {
  readonly authority: Authority;
  readonly attribution: Attribution;
  readonly needs: Needs;
}

export function analyseCoverage(model: Model, unknowns: Unknowns, known: Known): Coverage {
  const expectations = (): Expectation[] => [
    ...expectOwners(model),
    expectMonitoring(model, known.needs),
    expectFieldAuthorities(model),
    expectAttribution(model, known.attribution),
    expectDeciders(model, known.authority),
  ];
  const shares = unknowns.once(() => {
    const all = expectations().map((expectation) => shareOf(expectation, model, unknowns));
    return AREAS.flatMap((area) => all.filter((share) => share.area === area));
  });
  return { shares };
}

function shareOf({ subjects, ...facts }: Expectation, model: Model, unknowns: Unknowns): CoverageShare {
  let covered = 0;
  const uncovered: Address[] = [];
  for (const { address, isCovered } of subjects) {
    if (model.isDoubtful(address)) continue;
    const { value, noted } = unknowns.watch(isCovered);
    if (value === undefined || noted !== undefined) continue;
    if (value) covered += 1;
    else uncovered.push(address);
  }
  return { ...facts, covered, total: covered + uncovered.length, uncovered: uncovered.sort(byCodeUnit) };
}

function expectOwners(model: Model): Expectation[] {
  const all = [...ownables(model)];
  return AREAS.map((area) => ({
    area,
    id: 'owner',
    label: 'Elements with an owner',
    subjects: all
      .filter(({ element }) => element.area === area)
      .map((ownable) => ({
        address: ownable.address,
        isCovered: () => {
          const missing = missingOwners(ownable);
          return missing && missing.length === 0;
        },
      })),
  }));
}

function expectMonitoring(model: Model, needs: Needs): Expectation {
  return {
    area: 'martech-data',
    id: 'monitored',
    label: 'Relied-on flows with an alert',
    subjects: model.all('flow').map((flow) => ({
      address: flow.address,
      isCovered: () => (relianceOn(flow, model, needs) ? flow.value.alertTo !== undefined : undefined),
    })),
  };
}

function expectFieldAuthorities(model: Model): Expectation {
  const fields = model.all('entity').flatMap(fieldsOf);
  return {
    area: 'martech-data',
    id: 'authority',
    label: 'Shared fields with an authority',
    subjects: fields.map((address) => ({
      address,
      isCovered: () =>
        rivalWriters(model, address).length > 0 ? fieldAt(model, address)?.authority !== undefined : undefined,
    })),
  };
}

function expectAttribution(model: Model, { accountsFor }: Attribution): Expectation {
  return {
    area: 'measurement-reporting',
    id: 'attributed',
    label: 'Channels that attribution accounts for',
    subjects: model.all('channel').map((channel) => ({
      address: channel.address,
      isCovered: () => (isAttributable(channel) ? accountsFor(channel.address) : undefined),
    })),
  };
}

function expectDeciders(model: Model, { undecidedCells }: Authority): Expectation {
  return {
    area: 'governance',
    id: 'decider',
    label: 'Governable elements with a decider',
    subjects: governables(model).map((element) => ({
      address: element.address,
      isCovered: () => (isGovernable(element) ? undecidedCells(element).length === 0 : undefined),
    })),
  };
}

/** A share in whole percent; undefined where there is nothing to cover. Only all is 100, and only none is 0. */
export function percentCovered({ covered, total }: Pick<CoverageShare, 'covered' | 'total'>): number | undefined {
  if (total === 0) return undefined;
  if (covered === 0 || covered === total) return (covered / total) * 100;
  return Math.min(99, Math.max(1, Math.round((covered / total) * 100)));
}

/** “41 of 52 (79 %)”, or “–” where there is nothing to cover. */
export function coverageInWords(share: Pick<CoverageShare, 'covered' | 'total'>): string {
  const percent = percentCovered(share);
  return percent === undefined ? '–' : `${share.covered} of ${share.total} (${percent} %)`;
}
