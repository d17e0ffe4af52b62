import { type Address, listAnd, type Place } from '@spandrel/compiler';
import type { ChangeDecision, DeciderChange, GoverningRight, TermsChange } from '@spandrel/review';
import { describeChange, describePath } from './describe-meaning.ts';
import { nameOf, placeOf, type ReviewedChange } from './reviewed-change.ts';

/** What keeps a change from being made as it is: what is wrong and where, why it matters, and what to do. */
export interface Objection {
  readonly subject: Address;
  readonly place: Place | undefined;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

/** What was changed without a decision by who has the right to it; new findings are told among the findings. */
export function tellObjections(change: ReviewedChange): Objection[] {
  const { unsettledMeaning, unsettledAuthority } = change.review.verdict;
  return [
    ...unsettledMeaning.map((address) => objectToMeaning(address, change)),
    ...unsettledAuthority.map((one) => objectToAuthority(one, change)),
  ];
}

function objectToMeaning(address: Address, change: ReviewedChange): Objection {
  const { changes, decisions } = change.review;
  const decision = decisions.find((one) => one.address === address);
  const isGone = decision?.change === 'removed';
  const keys = changes.changed.find((element) => element.address === address)?.keys ?? [];
  const deepest = keys.find(({ tier, placeAfter }) => tier === 'meaning' && placeAfter !== undefined);
  return {
    subject: address,
    place: deepest?.placeAfter ?? placeOf(address, change),
    what: isGone
      ? `${nameOf(address, change)} is gone, and no new decision settles it.`
      : `${nameOf(address, change)} means something else now, and no new decision settles it.`,
    why: 'Whoever works with it, or reads a figure that rests on it, goes by another meaning from one day to the next, and nobody who has the right to has said so.',
    fix: [howToDecide(address, decision, change), ...openRecords(decision, change)].join(' '),
  };
}

function howToDecide(address: Address, decision: ChangeDecision | undefined, change: ReviewedChange): string {
  const deciding = (decision?.rights ?? []).filter(({ decide }) => decide !== undefined);
  const record = `record it with “spandrel decide ${address}”`;
  if (deciding.length === 0) {
    return `Nobody has the final say over it: declare a decision right that governs it, or have whoever answers for it decide, and ${record}.`;
  }
  const who = listAnd([...new Set(deciding.map((right) => decider(right, change)))]);
  const agreeing = [...new Set(deciding.flatMap(({ agree }) => agree))].map((role) => nameOf(role, change));
  const consent = agreeing.length === 0 ? '' : `, with the agreement of ${listAnd(agreeing)}`;
  const processes = [...new Set(deciding.flatMap(({ changeProcess }) => changeProcess ?? []))];
  const through =
    processes.length === 0 ? '' : `, through ${listAnd(processes.map((process) => nameOf(process, change)))}`;
  return `Have ${who} decide${through}${consent}, and ${record}: an accepted record that names it under “affects”.`;
}

function decider({ decide = '' }: GoverningRight, change: ReviewedChange): string {
  return nameOf(decide, change);
}

function openRecords(decision: ChangeDecision | undefined, { head }: ReviewedChange): string[] {
  return (decision?.openRecords ?? []).map(({ record, why }) => {
    if (why === 'proposed')
      return `${record} is about it and only proposed: once it is decided, set its status to “accepted”.`;
    const by = head.model.get<'decision-record'>(record)?.value.decidedBy;
    return `${record} is about it, but ${by ?? 'nobody'} who decided it has no right to.`;
  });
}

function objectToAuthority(one: DeciderChange | TermsChange, change: ReviewedChange): Objection {
  const address = one.address;
  const why =
    'Who had a say no longer has it, or has another one, and did not give it away: authority that moves unnoticed is not authority.';
  if (one.what === 'decider') {
    const before = listAnd(one.before.map((role) => nameOf(role, change)));
    const after = one.after.length === 0 ? 'nobody' : listAnd(one.after.map((role) => nameOf(role, change)));
    return {
      subject: address,
      place: rightPlace(one, change) ?? placeOf(address, change),
      what: `Over ${nameOf(address, change)} the last word was with ${before} and is with ${after} now, and no new decision settles it.`,
      why,
      fix: `Have ${before} decide that, and record it with “spandrel decide ${one.rights[0] ?? address}”.`,
    };
  }
  const key = change.review.changes.changed
    .find((element) => element.address === address)
    ?.keys.find(({ path }) => path.join() === one.path.join());
  const right = change.base.model.get<'decision-right'>(address)?.value.decide;
  return {
    subject: address,
    place: key?.placeAfter ?? placeOf(address, change),
    what: `${nameOf(address, change)} decides on other terms, ${describePath(one.path)}: ${describeChange(one.before, one.after)}, and no new decision settles it.`,
    why,
    fix: `Have ${right === undefined ? 'who decided by it' : nameOf(right, change)} decide that, and record it with “spandrel decide ${address}”.`,
  };
}

function rightPlace({ rights }: DeciderChange, change: ReviewedChange): Place | undefined {
  const [right] = rights;
  if (right === undefined) return undefined;
  const altered = change.review.changes.changed.find(({ address }) => address === right);
  const key = altered?.keys.find(({ path }) => path[0] === 'decide') ?? altered?.keys[0];
  return key?.placeAfter ?? placeOf(right, change);
}
