import {
  byCodeUnit,
  type Element,
  elapsedHours,
  hoursInWords,
  isSlower,
  quickestPaths,
  reversed,
  rule,
} from '@spandrel/compiler';

export default rule<Element<'lifecycle'>>({
  id: 'data/latency-exceeds-sla',
  severity: 'error',
  title: 'Data that is under way for longer than people have to react',
  reason: 'A deadline that has passed before the record arrives can’t be kept by anybody, however hard they try.',
  fix: 'Shorten the “latency” of the flows on the way, or allow more time under “sla.within”.',
  subjects: ({ model }) => model.all('lifecycle'),
  judge: (lifecycle, { model, analyses }) => {
    const { entity, recordSystem } = lifecycle.value;
    const deadline = tightestDeadline(lifecycle);
    if (deadline === undefined || recordSystem === undefined) return undefined;
    const wayFrom = quickestPaths(reversed(analyses.flows.ofEntity(entity)), [recordSystem]);
    return analyses.capture.capturers(entity).flatMap((system) => {
      const way = wayFrom(system.address);
      if (!way || !isSlower(way, elapsedHours(deadline))) return [];
      const [thing, target] = [entity, recordSystem].map((address) => `“${model.get(address)?.title ?? address}”`);
      return {
        at: [system.address, lifecycle.address],
        message: `${thing} takes ${hoursInWords(way.latency)} from “${system.title}” to ${target}, and the tightest deadline of “${lifecycle.title}” is ${deadline}.`,
        path: () => way.systems.toReversed(),
      };
    });
  },
});

function tightestDeadline({ value: { transitions = [] } }: Element<'lifecycle'>): string | undefined {
  return transitions
    .flatMap(({ sla }) => sla?.within ?? [])
    .sort((a, b) => elapsedHours(a) - elapsedHours(b) || byCodeUnit(a, b))
    .at(0);
}
