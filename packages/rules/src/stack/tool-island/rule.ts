import { type Element, isLive, isManualFlow, rule, titlesInWords } from '@spandrel/compiler';

export default rule<Element<'system'>>({
  id: 'stack/tool-island',
  severity: 'warning',
  title: 'A tool that work gets into and out of by hand alone',
  reason:
    'Whatever people carry between tools is copied late, in part or not at all, and the tool knows nothing of the rest of the work.',
  fix: 'Connect the tool by a flow whose “mode” is not manual, or let a handoff at one of its steps have the “medium” system or api.',
  subjects: ({ model }) => model.all('system'),
  judge: (system, { model, analyses }) => {
    const { stepsIn, flowsAt, isWired } = analyses.systemUsage;
    const steps = stepsIn(system.address);
    if (!isLive(system) || steps.length === 0 || steps.some(isWired)) return undefined;
    if (!flowsAt(system.address).every(isManualFlow)) return undefined;
    const where = `${steps.length === 1 ? 'the step' : 'the steps'} ${titlesInWords(steps, model)}`;
    return {
      at: system.address,
      message: `“${system.title}” is used in ${where}, and no flow or handoff connects it with other systems but by hand.`,
      related: steps.map((step) => ({ element: step, message: 'is done in it, and handed over by hand' })),
    };
  },
});
