import {
  type Address,
  type Element,
  idOf,
  isActive,
  isManualFlow,
  listAnd,
  lookUp,
  type RuleContext,
  rule,
  splitField,
  teamOf,
  titlesInWords,
} from '@spandrel/compiler';

type Flow = Element<'flow'>;

interface Subject {
  readonly flow: Flow;
  readonly contractsOn: (flow: Address) => readonly Element<'contract'>[];
}

export default rule<Subject>({
  id: 'data/uncontracted-flow',
  severity: 'warning',
  title: 'Personal data that passes between teams without an agreement',
  reason:
    'The team that sends changes a field, and the team that works with it learns of it from what no longer works.',
  fix: 'Add a contract for the flow that states “quality” and “latency”.',
  subjects: ({ model }) => {
    const contractsOn = lookUp(model.all('contract'), ({ value }) => value.flow);
    return model.all('flow').map((flow) => ({ flow, contractsOn }));
  },
  judge: ({ flow, contractsOn }, context) => {
    const teams = teamsAt(flow, context);
    if (!isActive(flow) || isManualFlow(flow) || !teams) return undefined;
    const fields = personalFieldsInUse(flow, context);
    if (fields.length === 0 || contractsOn(flow.address).some(isComplete)) return undefined;
    return {
      at: flow.address,
      message: `The flow “${flow.title}” carries ${listAnd(fields.map((field) => `“${idOf(field)}”`))} between the teams ${titlesInWords(teams, context.model)}, and no contract states its quality and latency.`,
      related: contractsOn(flow.address).map(({ address }) => ({
        element: address,
        message: 'lacks “quality” or “latency”',
      })),
    };
  },
});

/** The teams of the two systems’ owners, where both systems are there to stay, both teams known and not the same. */
function teamsAt({ value: { from, to } }: Flow, { model }: RuleContext): readonly [Address, Address] | undefined {
  const [sending, receiving] = [model.get<'system'>(from), model.get<'system'>(to)];
  if (!sending || !receiving || !isActive(sending) || !isActive(receiving)) return undefined;
  const [one, other] = [teamOf(model, sending.value.owner), teamOf(model, receiving.value.owner)];
  return one !== undefined && other !== undefined && one !== other ? [one, other] : undefined;
}

/** The personal fields that the flow carries and that are needed where it carries them. */
function personalFieldsInUse(flow: Flow, { analyses: { needs, personalData } }: RuleContext): Address[] {
  const { from, to, direction } = flow.value;
  const receivers = direction === 'bidirectional' ? [from, to] : [to];
  return needs
    .carriedBy(flow)
    .filter((field) => personalData.fieldsOf(splitField(field)[0]).includes(field))
    .filter((field) => receivers.some((system) => needs.at(field, system).length > 0));
}

function isComplete({ value: { quality = [], latency } }: Element<'contract'>): boolean {
  return quality.length > 0 && latency !== undefined;
}
