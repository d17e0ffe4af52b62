import { type Element, isLive, rule } from '@spandrel/compiler';

export default rule<Element<'system'>>({
  id: 'stack/critical-without-continuity',
  severity: 'error',
  title: 'A critical system, and no plan for when it is down',
  reason: 'Every system is down some day; whether that costs an hour or a campaign depends on what was agreed before.',
  fix: 'Write under “continuity” what happens while it is down: what waits, what is done by hand, who is told.',
  subjects: ({ model }) => model.all('system'),
  judge: (system) => {
    const { criticality, continuity } = system.value;
    if (!isLive(system) || continuity !== undefined) return undefined;
    if (criticality !== 'high' && criticality !== 'critical') return undefined;
    const weight = criticality === 'critical' ? 'critical' : 'of high criticality';
    return {
      at: system.address,
      message: `“${system.title}” is ${weight}, and nothing says what happens while it is down.`,
    };
  },
});
