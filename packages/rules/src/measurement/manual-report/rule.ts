import { type Element, rule } from '@spandrel/compiler';

export default rule<Element<'report'>, object>({
  id: 'measurement/manual-report',
  severity: 'warning',
  title: 'A report that is put together by hand',
  reason: 'What is copied by hand is late, differs a little each time, and stops when its maker is on holiday.',
  fix: 'Build it in a system that gets the data by flows, and say so with “build: automated”.',
  subjects: ({ model }) => model.all('report'),
  judge: ({ address, title, value: { build, prep } }) => {
    if (build !== 'manual' && build !== 'spreadsheet') return undefined;
    const how = build === 'manual' ? 'put together by hand' : 'built in a spreadsheet';
    const effort = prep === undefined ? '' : `, which takes ${prep} each time`;
    return { at: address, message: `The report “${title}” is ${how}${effort}.` };
  },
});
