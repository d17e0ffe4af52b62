import { type Element, isLive, rule } from '@spandrel/compiler';

export default rule<Element<'system'>>({
  id: 'stack/orphan-system',
  severity: 'warning',
  title: 'A system that nothing uses',
  reason:
    'A system without a part in any flow or work is paid for, patched and secured for nothing, or its use is unknown.',
  fix: 'Declare what it is there for, such as its “flows”, or the “steps”, “automations”, “reports” or “channels” that work with it; or set its “status” to retired.',
  subjects: ({ model }) => model.all('system'),
  judge: (system, { analyses }) => {
    if (!isLive(system) || analyses.systemUsage.usesOf(system.address).length > 0) return undefined;
    return {
      at: system.address,
      message: `Nothing uses “${system.title}”: no active flow begins, ends or passes there, and no step, automation, report, metric, channel or anything else works with it.`,
    };
  },
});
