import { contractDates, type Element, isActive, rule } from '@spandrel/compiler';

export default rule<Element<'system'>>({
  id: 'stack/renewal-window',
  severity: 'warning',
  title: 'A contract that has to be decided on',
  reason: 'A contract that renews because nobody looked at the calendar is a decision that nobody took.',
  fix: 'Decide whether to renew, renegotiate or give notice, and then update “renewsOn” or “end” of the “contract”.',
  subjects: ({ model }) => model.all('system'),
  judge: (system, { asOf }) => {
    const dates = contractDates(system);
    if (!dates || !isActive(system) || asOf > dates.due) return undefined;
    const { due, renews, lastDay, opens } = dates;
    const contract = `on the contract of “${system.title}”, which ${renews ? 'renews' : 'ends'} on ${due}`;
    if (lastDay < asOf) {
      return {
        at: system.address,
        key: 'missed',
        message: `${lastDay} was the last day to give notice ${contract}.`,
      };
    }
    if (asOf < opens) return undefined;
    return { at: system.address, key: 'open', message: `Notice can be given until ${lastDay} ${contract}.` };
  },
});
