import { declare, didYouMean } from './problem.ts';

/** What can be wrong with how the manifest sets rules, and with waivers. */
export const problems = {
  'rules/unknown-rule': declare<{ rule: string; nearest: readonly string[] }>({
    message: ({ rule }) => `There is no rule “${rule}”.`,
    reason: 'A setting or a waiver for a rule that doesn’t exist has no effect.',
    fix: ({ nearest }) => didYouMean(nearest, '“spandrel explain” lists the rules.'),
  }),
  'rules/unknown-option': declare<{
    rule: string;
    option: string;
    nearest: readonly string[];
    known: readonly string[];
  }>({
    message: ({ rule, option }) => `The rule ${rule} has no option “${option}”.`,
    reason: 'An option that nobody reads has no effect.',
    fix: ({ nearest, known }) =>
      didYouMean(
        nearest,
        known.length > 0 ? `Its options are ${known.join(', ')}.` : 'The rule has no options: delete it.',
      ),
  }),
  'rules/option-type': declare<{ rule: string; option: string; expected: string }>({
    message: ({ rule, option, expected }) => `The option “${option}” of ${rule} should be ${expected}.`,
    reason: 'The rule can’t be held against a value of another type, so its default is used.',
    fix: ({ expected }) => `Write ${expected}.`,
  }),
  'waiver/expired': declare<{ rule: string; expires: string }>({
    message: ({ rule, expires }) => `The waiver of ${rule} expired on ${expires}.`,
    reason: 'What was accepted for a time counts again once the time is over.',
    fix: () => 'Resolve the finding, or have the approver renew the waiver.',
  }),
  'waiver/too-long': declare<{ expires: string; days: number }>({
    message: ({ expires, days }) => `The waiver runs until ${expires}, more than ${days} days ahead.`,
    reason: 'A waiver is for a time that somebody will remember; without an end, it is a decision that nobody took.',
    fix: ({ days }) => `Choose a date at most ${days} days ahead.`,
  }),
  'waiver/unmatched': declare<{ rule: string }>({
    message: ({ rule }) => `This waiver of ${rule} matches no finding.`,
    reason: 'A waiver that waits for a finding would hide it on the day it comes.',
    fix: () => 'Delete it.',
  }),
  'waiver/duplicate': declare<{ rule: string }>({
    message: ({ rule }) => `A second waiver of ${rule} for the same thing.`,
    reason: 'Two waivers may name different reasons, approvers and ends, so nobody can tell which of them counts.',
    fix: () => 'Delete one of the two.',
  }),
};
