import {
  type Address,
  type Draft,
  type Element,
  isActive,
  isUnderWay,
  listAnd,
  liveSystem,
  type RuleContext,
  rule,
  titlesInWords,
} from '@spandrel/compiler';

type Campaign = Element<'campaign'>;

/** What a launch needs, and what is wrong with it where it isn’t there. */
const LEGS: Readonly<
  Record<string, (campaign: Campaign, entity: Address, context: RuleContext) => string | undefined>
> = {
  capture: (campaign, entity, { model, analyses }) => {
    if (analyses.capture.capturers(entity).length === 0) return undefined;
    const captureIn = (campaign.value.captureIn ?? []).filter((system) => liveSystem(model, system));
    if (captureIn.length === 0) return 'has no system in use that captures who responds';
    const stranded = captureIn
      .map((system) => ({ system, missed: analyses.capture.outOfReach(entity, system).map(({ address }) => address) }))
      .filter(({ missed }) => missed.length > 0);
    if (stranded.length === 0) return undefined;
    const ways = stranded.map(
      ({ system, missed }) => `from ${titlesInWords([system], model)} to ${titlesInWords(missed, model)}`,
    );
    return `has no way without manual work ${listAnd(ways)}`;
  },
  'follow-up': (campaign, entity, { model, analyses }) => {
    if (analyses.capture.capturers(entity).length === 0) return undefined;
    const automations = (campaign.value.followUp ?? []).flatMap((address) => model.get<'automation'>(address) ?? []);
    return automations.some(isActive) ? undefined : 'has no active automation that follows up';
  },
  measurement: ({ value }) => ((value.metrics ?? []).length > 0 ? undefined : 'has no metric that it is judged by'),
};

interface Subject {
  readonly campaign: Campaign;
  readonly leg: string;
}

export default rule<Subject>({
  id: 'strategy/launch-not-ready',
  severity: 'error',
  title: 'A campaign that goes out before all is in place',
  reason: 'Responses that are not captured, followed up and measured from the first day are paid for and lost.',
  fix: 'Name “captureIn”, “followUp” and “metrics” of the campaign, and see that “flows” bring what is captured to the record system without manual work.',
  subjects: ({ model }) =>
    model.all('campaign').flatMap((campaign) => Object.keys(LEGS).map((leg) => ({ campaign, leg }))),
  judge: ({ campaign, leg }, context): Draft | undefined => {
    const { type, entity } = campaign.value;
    if (!isUnderWay(campaign) || type === 'brand' || type === 'always-on' || entity === undefined) return undefined;
    const gap = LEGS[leg]?.(campaign, entity, context);
    if (gap === undefined) return undefined;
    return { at: campaign.address, key: leg, message: `The campaign “${campaign.title}” ${gap}.` };
  },
});
