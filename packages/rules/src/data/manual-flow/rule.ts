import { type Element, isActive, isManualFlow, rule, titlesInWords } from '@spandrel/compiler';

export default rule<Element<'flow'>>({
  id: 'data/manual-flow',
  severity: 'warning',
  title: 'Data that somebody carries by hand',
  reason:
    'A file that somebody exports and uploads is late, misses rows, lies about in mailboxes, and stops when that person is away.',
  fix: 'Replace it by an integration and set “mode” to what it is, such as native or api, or retire the flow if nobody needs it.',
  subjects: ({ model }) => model.all('flow'),
  judge: (flow, { model }) => {
    if (!isActive(flow) || !isManualFlow(flow)) return undefined;
    const { from, to, mode } = flow.value;
    return {
      at: flow.address,
      message: `The flow “${flow.title}” from ${titlesInWords([from], model)} to ${titlesInWords([to], model)} is done by hand${mode === 'manual' ? '' : ` (${mode})`}.`,
    };
  },
});
