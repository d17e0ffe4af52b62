import { type Element, listAnd, rule } from '@spandrel/compiler';

interface Options {
  readonly safeRegions: readonly string[];
}

export default rule<Element<'system'>, Options>({
  id: 'privacy/unsafeguarded-transfer',
  severity: 'error',
  title: 'Personal data abroad without a safeguard',
  reason: 'Data that leaves the reach of the law that protects it needs something else that does.',
  fix: 'State the safeguard under “transfer” of “privacy”, such as adequacy or scc, or keep the data in a safe “region”.',
  options: {
    safeRegions: {
      default: ['eea', 'uk'],
      description: 'Regions in which personal data needs no safeguard of a transfer, in any spelling of capitals.',
    },
  },
  subjects: ({ model }) => model.all('system'),
  judge: (system, { analyses, options }) => {
    const { region, transfer } = system.value.privacy ?? {};
    const held = analyses.personalData.heldBy(system);
    if (held.length === 0 || region === undefined || transfer !== undefined) return undefined;
    if (options.safeRegions.some((safe) => safe.toLowerCase() === region.trim().toLowerCase())) return undefined;
    return {
      at: system.address,
      message: `“${system.title}” holds personal data of ${listAnd(held.map(({ title }) => `“${title}”`))} in the region “${region}”, and no safeguard covers the transfer.`,
    };
  },
});
