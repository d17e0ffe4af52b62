import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/**
 * The folders from the root of the repository to a workspace, POSIX, empty or ending in a slash: code hosts name files
 * from the root. Outside of a repository, the workspace is the root.
 */
export function prefixInRepository(workspace: string): string {
  for (let folder = resolve(workspace); ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) {
      const inner = relative(folder, resolve(workspace)).split(sep).join('/');
      return inner === '' ? '' : `${inner}/`;
    }
    if (dirname(folder) === folder) return '';
  }
}
