import type { Address, MeaningMap } from '@spandrel/compiler';
import {
  type AuthorityChange,
  type DeciderChange,
  needsDecision,
  type RuleChange,
  type TermsChange,
  type WaiverChange,
} from '@spandrel/review';
import { describeChange, describeMeaning, describePath } from './describe-meaning.ts';
import { nameOf, type ReviewedChange } from './reviewed-change.ts';
import { type Item, item, type Section } from './sections.ts';
import { tellGrowth } from './tell-baseline.ts';

const TERMS = {
  veto: 'who must agree',
  terms: 'on what terms it is decided',
  escalation: 'where a dispute goes',
  seat: 'who sits in it',
  owner: 'who answers for it',
} as const;

/** How the architecture itself is decided and judged, where that is different. */
export function tellAuthority(change: ReviewedChange): Section {
  return {
    title: 'Authority that moves, and what is let through',
    // That a baseline grew is told by itself, before all else.
    items: change.review.authority
      .filter(({ what }) => what !== 'baseline')
      .map((one) => tellAuthorityChange(one, change)),
  };
}

/** One change of authority, or of what is let through. */
export function tellAuthorityChange(one: AuthorityChange, change: ReviewedChange): Item {
  switch (one.what) {
    case 'decider':
      return item(
        signOf(one),
        `${nameOf(one.address, change)}: decided by ${names(one.before)} → ${names(one.after)}`,
        [...one.rights.map((right) => `by ${nameOf(right, change)}`), settling(one)],
      );
    case 'waiver':
      return tellWaiver(one, change);
    case 'rule':
      return tellRule(one);
    case 'custom-rule':
      return item(
        one.change === 'added' ? '+' : one.change === 'removed' ? '!' : '~',
        `a rule of your own was ${one.change}: ${nameOf(one.address, change)}`,
      );
    case 'baseline':
      return item('!', tellGrowth(one));
    default:
      return item(
        signOf(one),
        `${nameOf(one.address, change)}, ${TERMS[one.what]}: ${describePath(one.path)}: ${describeChange(one.before, one.after)}`,
        one.settledBy.length > 0 || needsDecision(one) ? [settling(one)] : [],
      );
  }
}

function signOf(one: DeciderChange | TermsChange): Item['sign'] {
  return needsDecision(one) && one.settledBy.length === 0 ? '!' : '~';
}

function settling(one: DeciderChange | TermsChange): string {
  if (one.settledBy.length > 0) return `settled by ${one.settledBy.join(', ')}`;
  return needsDecision(one) ? 'no new decision settles it' : 'takes nothing from anybody, so it needs no decision';
}

function names(addresses: readonly Address[]): string {
  return addresses.length === 0 ? 'nobody' : addresses.join(', ');
}

function tellWaiver({ change: how, address, rule, before, after }: WaiverChange, change: ReviewedChange): Item {
  const { reason, approver, expires } = (after ?? before ?? {}) as MeaningMap;
  const facts = `approved by ${describeMeaning(approver)} until ${describeMeaning(expires)}: ${describeMeaning(reason)}`;
  const about = `a waiver of ${rule} on ${nameOf(address, change)}`;
  if (how === 'removed') return item('-', `${about} has ended`);
  if (how === 'added') return item('!', `${about} is new`, [facts]);
  return item('!', `${about} is another`, [`it was ${describeMeaning(before)}`, facts]);
}

function tellRule({ rule, before, after, isWeaker, hasOtherOptions }: RuleChange): Item {
  const loudness = before === after ? [] : [`${before ?? 'unknown'} → ${after ?? 'unknown'}`];
  const parts = [...loudness, ...(hasOtherOptions ? ['its figures and lists are others'] : [])];
  return item(
    isWeaker ? '!' : '~',
    `the rule ${rule}: ${parts.join('; ')}`,
    isWeaker ? ['it finds less, or speaks less loudly'] : [],
  );
}
