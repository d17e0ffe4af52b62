import { type Element, isActive, listAnd, rule, scopeOf, scopesMeet } from '@spandrel/compiler';

export default rule<string>({
  id: 'stack/capability-overlap',
  severity: 'warning',
  title: 'Two systems for one purpose, and no word on which is the main one',
  reason:
    'Where two systems do the same, the data is divided between them, both are paid for, and every team picks its own.',
  fix: 'List the capability under “primaryFor” of exactly one of the systems, narrow their “scope” so that they don’t meet, or give one of them up.',
  subjects: ({ analyses }) => analyses.capabilities.provided(),
  judge: (capability, { analyses }) => {
    if (isShared(capability)) return undefined;
    const systems = analyses.capabilities.providers(capability).filter(isActive);
    const primary = systems.filter(({ value }) => value.primaryFor?.includes(capability));
    if (primary.length === 1 || !someMeet(systems)) return undefined;
    const names = systems.map(({ title }) => `“${title}”`);
    return {
      at: `capability/${capability}`,
      message: `${listAnd(names)} provide “${capability}”, and ${primary.length === 0 ? 'none' : primary.length} of them ${primary.length > 1 ? 'are' : 'is'} named as primary for it.`,
      related: systems.map((system) => ({
        element: system.address,
        message: primary.includes(system) ? 'provides it, as primary' : 'provides it',
      })),
    };
  },
});

/** Capabilities whose systems don’t replace each other: each advertising platform has an audience of its own. */
function isShared(capability: string): boolean {
  return capability === 'attribution' || capability.endsWith('-ads') || capability.endsWith('-media');
}

/** Whether two of the systems serve the same part of the business. */
function someMeet(systems: readonly Element<'system'>[]): boolean {
  // Systems of equal scope meet, so that only scopes that differ have to be compared.
  const scopes = new Map(systems.map((system) => [JSON.stringify(scopeOf(system)), scopeOf(system)]));
  if (scopes.size < systems.length) return true;
  const different = [...scopes.values()];
  return different.some((scope, index) => different.slice(0, index).some((other) => scopesMeet(scope, other)));
}
