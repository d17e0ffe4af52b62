import { expect, test } from 'vitest';
import { compileText, MANIFEST } from '../testing/compile-text.ts';

const CHANNELS = `${MANIFEST}
systems: {search: {}, mail: {}}
channels:
  paid-search: {systems: [search]}
  email: {systems: [mail]}
  sms: {systems: [mail]}
  fax: {systems: [search], status: retired}
campaigns: {launch: {channels: [email]}, tour: {channels: [email, sms]}}
`;

function sharesWith(lines: string): string[] {
  const { analyses, model } = compileText(`${CHANNELS}\nbudgets: {b: {total: 1000, lines: [${lines}]}}`);
  return model.all('channel').flatMap(({ id, address }) => {
    const share = analyses.channelBudgets.shareOf(address);
    return share === undefined ? [] : [`${id} ${share}`];
  });
}

test('a line counts for a channel that it names, or that alone is served by what it names', () => {
  expect(
    sharesWith(
      '{target: channel/sms, amount: 100}, {target: system/search, amount: 200}, {target: launch, amount: 100}',
    ),
  ).toEqual(['email 0.25', 'paid-search 0.5', 'sms 0.25']);
});

test('what serves several channels counts for none of them, and for the whole', () => {
  expect(sharesWith('{target: mail, amount: 100}, {target: tour, amount: 200}, {target: sms, amount: 100}')).toEqual([
    'sms 0.25',
  ]);
});

test('amounts in several currencies have no shares', () => {
  const { analyses } = compileText(`${CHANNELS}
budgets:
  a: {total: 10, lines: [{target: sms, amount: {amount: 5, currency: EUR}}]}
  b: {total: 10, lines: [{target: email, amount: {amount: 5, currency: USD}}]}`);
  expect(analyses.channelBudgets.of('channel/sms')).toHaveLength(1);
  expect(analyses.channelBudgets.shareOf('channel/sms')).toBeUndefined();
});
