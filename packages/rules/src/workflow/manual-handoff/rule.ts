import { type HandoffNode, handoffInWords, handoffsOf, isCarriedByHand, MANUAL_MEDIA, rule } from '@spandrel/compiler';

export default rule<HandoffNode>({
  id: 'workflow/manual-handoff',
  severity: 'warning',
  title: 'A handoff that people carry by hand',
  reason: 'What is carried by hand waits until somebody thinks of it, and what the next step needs to know gets lost.',
  fix: 'Let a tool hand over, and set “medium” to system or api, with all that the next step needs under “carries”.',
  subjects: ({ model }) => model.all('workflow').flatMap(handoffsOf),
  judge: (handoff, { model }) =>
    isCarriedByHand(handoff, model)
      ? {
          at: handoff.address,
          message: `The ${handoffInWords(handoff, model)} is made ${MANUAL_MEDIA[handoff.value.medium ?? '']}.`,
        }
      : undefined,
});
