import { type Element, isLive, rule } from '@spandrel/compiler';

/** A system that links two others is a link in a chain; from three on, others depend on each other through it alone. */
const FEWEST_PARTS = 3;

export default rule<Element<'system'>>({
  id: 'stack/hub-without-continuity',
  severity: 'warning',
  title: 'A hub, and no plan for when it is down',
  reason:
    'What passes through one system alone stands still with it, and without a plan everybody invents one at once.',
  fix: 'Write under “continuity” what happens while it is down, or set its “criticality” to low if nothing does.',
  subjects: ({ model }) => model.all('system'),
  judge: (system, { analyses: { connections } }) => {
    const { continuity, criticality } = system.value;
    if (!isLive(system) || continuity !== undefined || criticality === 'low') return undefined;
    const parts = connections.partsWithout(system.address);
    if (parts < FEWEST_PARTS || !connections.passesOn(system.address)) return undefined;
    return {
      at: system.address,
      message: `Without “${system.title}”, what its flows connect falls into ${parts} parts, and nothing says what happens while it is down.`,
    };
  },
});
