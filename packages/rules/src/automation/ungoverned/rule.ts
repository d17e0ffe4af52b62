import {
  type Address,
  type Element,
  idOf,
  isActive,
  isConsentEntity,
  listAnd,
  type Model,
  rule,
  splitField,
} from '@spandrel/compiler';

interface Subject {
  readonly automation: Element<'automation'>;
  readonly stages: ReadonlyMap<Address | undefined, Element<'lifecycle'>>;
  readonly scores: ReadonlyMap<Address | undefined, Element<'scoring-model'>>;
}

export default rule<Subject>({
  id: 'automation/ungoverned',
  severity: 'warning',
  title: 'An automation that decides by no agreed rule',
  reason:
    'Stages, scores and consents are agreed between teams; an automation that follows no agreed rule decides them by whatever somebody once set up.',
  fix: 'Name the definition, scoring model, operating rule or decision right that it carries out under “governedBy”.',
  subjects: ({ model }) => {
    const stages = new Map(model.all('lifecycle').map((lifecycle) => [lifecycle.value.stageField, lifecycle]));
    const scores = new Map(model.all('scoring-model').map((score) => [score.value.scoreField, score]));
    return model.all('automation').map((automation) => ({ automation, stages, scores }));
  },
  judge: (subject, { model }) => {
    const { automation } = subject;
    if (!isActive(automation) || automation.value.governedBy !== undefined) return undefined;
    const agreed = (automation.value.writes ?? []).flatMap((field) => roleOf(field, subject, model) ?? []);
    if (agreed.length === 0) return undefined;
    return {
      at: automation.address,
      message: `The automation “${automation.title}” writes ${listAnd(agreed)}, and nothing says by what rule.`,
    };
  },
});

/** What a field is that teams have to agree on. */
function roleOf(field: Address, { stages, scores }: Subject, model: Model): string | undefined {
  const name = `“${idOf(field)}”`;
  const [lifecycle, score] = [stages.get(field), scores.get(field)];
  if (lifecycle?.value.stageField === field) return `${name} (the stage of “${lifecycle.title}”)`;
  if (score?.value.scoreField === field) return `${name} (the score of “${score.title}”)`;
  return isConsentEntity(model, splitField(field)[0]) ? `${name} (a consent)` : undefined;
}
