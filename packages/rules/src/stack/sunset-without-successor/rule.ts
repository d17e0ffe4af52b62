import { type Element, rule } from '@spandrel/compiler';

export default rule<Element<'system'>>({
  id: 'stack/sunset-without-successor',
  severity: 'warning',
  title: 'A system on its way out, and nothing named in its place',
  reason:
    'Without a successor, everybody who uses the system either stays until the last day or buys something of their own.',
  fix: 'Name what takes over under “replacedBy”, or set the “status” to retired once nothing uses it.',
  subjects: ({ model }) => model.all('system'),
  judge: ({ address, title, value: { status, replacedBy } }) => {
    if (status !== 'sunset' || replacedBy !== undefined) return undefined;
    return { at: address, message: `“${title}” is on its way out, and nothing says what replaces it.` };
  },
});
