import { planRename } from '../editing/plan-rename.ts';
import { MANIFEST } from './compile-text.ts';

/** A workspace after a rename, file by file, and the places where prose still has the old id. */
export function rename(
  files: Record<string, string>,
  address: string,
  id: string,
): Record<string, string> & { mentions?: string } {
  const given = { 'spandrel.yaml': MANIFEST, ...files };
  const input = {
    files: Object.entries(given).map(([path, text]) => ({ path, text })),
    rules: [],
    today: '2025-06-30',
  };
  const plan = planRename(input, address, id);
  const mentions = plan.mentions.map(({ file, line }) => `${file}:${line}`).join(' ');
  return {
    ...Object.fromEntries(plan.files.map(({ path, text }) => [path, text])),
    ...(mentions === '' ? {} : { mentions }),
  };
}

/** The one file of a workspace after a rename. */
export function renamed(yaml: string, address: string, id: string): string | undefined {
  return rename({ 'a.yaml': yaml }, address, id)['a.yaml'];
}
