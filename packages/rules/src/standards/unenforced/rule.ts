import { type Element, rule } from '@spandrel/compiler';

export default rule<Element<'standard'>>({
  id: 'standards/unenforced',
  severity: 'error',
  title: 'A standard that nothing enforces',
  reason: 'A standard that is only written down is followed by those who know of it, on the days when they have time.',
  fix: 'Name it under “enforces” of the step that makes what it applies to, or name the tool that applies it under “enforcedIn”.',
  subjects: ({ model }) => model.all('standard'),
  judge: (standard, { analyses }) => {
    if ((standard.value.enforcedIn ?? []).length > 0) return undefined;
    if (analyses.enforcement.stepsEnforcing(standard.address).length > 0) return undefined;
    return { at: standard.address, message: `No step and no tool enforces the standard “${standard.title}”.` };
  },
});
