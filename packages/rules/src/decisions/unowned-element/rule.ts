import {
  type Element,
  isActive,
  isLive,
  KINDS,
  type Kind,
  kindFacts,
  kindInWords,
  listAnd,
  OWNING_KEYS,
  rule,
} from '@spandrel/compiler';

interface Ownable {
  readonly address: string;
  readonly kind: string;
  readonly title: string;
  /** The keys that are expected to name who answers for it. */
  readonly keys: readonly string[];
  readonly value: object;
  readonly element: Element;
}

export default rule<Ownable, object>({
  id: 'decisions/unowned-element',
  severity: 'error',
  title: 'Something that nobody answers for',
  reason: 'What nobody answers for is not looked after: it ages, it breaks, and nobody is there to be asked.',
  fix: 'Name a role or a forum under the key that is missing: “owner”, “steward” or “accountable”.',
  *subjects({ model }) {
    for (const kind of KINDS) {
      const keys = owningKeys(kindFacts(kind).shape.expected);
      if (keys.length === 0) continue;
      for (const element of model.all(kind)) {
        const { address, title, value } = element;
        yield { address, kind, title, keys, value, element };
      }
    }
    const step = kindFacts('workflow').shape.keys.steps;
    const keys = owningKeys(step?.type === 'map' && step.values.type === 'object' ? step.values.expected : []);
    for (const workflow of model.all('workflow')) {
      for (const [id, value] of Object.entries(workflow.value.steps ?? {})) {
        yield {
          address: `step/${workflow.id}.${id}`,
          kind: 'step',
          title: value.name ?? id,
          keys,
          value,
          element: workflow,
        };
      }
    }
  },
  judge: ({ address, kind, title, keys, value, element }) => {
    const missing = keys
      .filter((key) => (value as Record<string, unknown>)[key] === undefined)
      .map((key) => `“${key}”`);
    if (missing.length === 0 || !counts(element)) return undefined;
    return {
      at: address,
      message: `Nobody answers for the ${kindInWords(kind)} “${title}”: it has no ${listAnd(missing)}.`,
    };
  },
});

function owningKeys(expected: readonly string[]): string[] {
  return OWNING_KEYS.filter((key) => expected.includes(key));
}

/** What is planned or gone needs nobody yet, or no longer. */
function counts(element: Element<Kind>): boolean {
  if (element.kind === 'system') return isLive(element as Element<'system'>);
  if (element.kind === 'flow' || element.kind === 'automation')
    return isActive(element as Element<'flow' | 'automation'>);
  return element.kind !== 'channel' || (element as Element<'channel'>).value.status !== 'retired';
}
