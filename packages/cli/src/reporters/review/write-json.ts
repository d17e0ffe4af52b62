import { type Finding, type Location, Locator, type Place } from '@spandrel/compiler';
import type { AuthorityChange, ChangedElement, WholeChange } from '@spandrel/review';
import { version } from '../../../package.json';
import { plainFinding } from '../plain-finding.ts';
import type { ReviewedChange, StateName } from './reviewed-change.ts';
import { tellObjections } from './tell-objections.ts';
import { tellVerdict } from './tell-verdict.ts';

/** The review for programs: everything, in a stable order, without a clock. */
export function reviewJson(change: ReviewedChange): string {
  const { review, head, baseState, headState } = change;
  const { changes, decisions, authority, impact, findings, compileErrors, verdict } = review;
  const locator = new Locator(head);
  const located = (place: Place): Location => locator.location(place);
  const finding = (one: Finding): unknown => plainFinding(one, located);
  const past = (one: Finding): unknown => finding({ ...one, place: { ...one.place, side: 'base' } });
  const report = {
    schema: 1,
    tool: { name: 'spandrel', version },
    architecture: { id: head.model.architecture.id, name: head.model.architecture.title },
    asOf: head.asOf,
    base: plainState(baseState),
    head: plainState(headState),
    verdict: {
      passes: verdict.passes,
      summary: tellVerdict(change),
      objections: tellObjections(change).map(({ place, ...objection }) => ({
        ...objection,
        ...(place && { location: located(place) }),
      })),
      findings: verdict.findings.map(({ fingerprint }) => fingerprint),
    },
    compileErrors,
    changes: {
      ...changes,
      added: changes.added.map((one) => plainWhole(one, located)),
      removed: changes.removed.map((one) => plainWhole(one, located)),
      changed: changes.changed.map((one) => plainChanged(one, located)),
      renamed: changes.renamed.map(({ place, ...rename }) => ({ ...rename, location: located(place) })),
    },
    decisions,
    authority: authority.map(plainAuthority),
    impact,
    findings: {
      added: findings.added.map(finding),
      fixed: findings.fixed.map(past),
      waived: findings.waived.map(finding),
      silenced: findings.silenced.map(past),
      unjudged: { base: findings.unjudged.base.map(finding), head: findings.unjudged.head.map(past) },
      unchanged: findings.unchanged.map(finding),
    },
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function plainState({ name, commit }: StateName): unknown {
  return { name, commit: commit ?? null };
}

type Locate = (place: Place) => Location;

function plainWhole({ place, ...one }: WholeChange, located: Locate): unknown {
  return { ...one, location: located(place) };
}

function plainChanged({ place, keys, ...one }: ChangedElement, located: Locate): unknown {
  return {
    ...one,
    location: located(place),
    keys: keys.map(({ placeBefore, placeAfter, ...key }) => ({
      ...key,
      ...(placeBefore && { locationBefore: located(placeBefore) }),
      ...(placeAfter && { locationAfter: located(placeAfter) }),
    })),
  };
}

function plainAuthority(one: AuthorityChange): unknown {
  return one.what === 'rule' ? { ...one, before: one.before ?? null, after: one.after ?? null } : one;
}
