import { addDays, addDuration, type Element, isActive, rule } from '@spandrel/compiler';

/** Enough to compare, to decide and to write to the vendor. */
const DAYS_TO_DECIDE = 60;

export default rule<Element<'system'>>({
  id: 'stack/renewal-window',
  severity: 'warning',
  title: 'A contract that has to be decided on',
  reason: 'A contract that renews because nobody looked at the calendar is a decision that nobody took.',
  fix: 'Decide whether to renew, renegotiate or give notice, and then update “renewsOn” or “end” of the “contract”.',
  subjects: ({ model }) => model.all('system'),
  judge: (system, { asOf }) => {
    const { renewsOn, end, notice = '0d' } = system.value.contract ?? {};
    const due = renewsOn ?? end;
    if (!isActive(system) || due === undefined || asOf > due) return undefined;
    const lastDay = addDuration(due, notice, -1);
    const contract = `on the contract of “${system.title}”, which ${renewsOn === undefined ? 'ends' : 'renews'} on ${due}`;
    if (lastDay < asOf) {
      return {
        at: system.address,
        key: 'missed',
        message: `${lastDay} was the last day to give notice ${contract}.`,
      };
    }
    if (asOf < addDays(lastDay, -DAYS_TO_DECIDE)) return undefined;
    return { at: system.address, key: 'open', message: `Notice can be given until ${lastDay} ${contract}.` };
  },
});
