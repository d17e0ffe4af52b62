import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST, readFile } from '../../model/read-file.ts';
import { diskTree } from '../disk-tree.ts';
import type { FileTree } from '../file-tree.ts';
import { gitTree } from './git-tree.ts';
import { listEntries, type Snapshot } from './list-entries.ts';
import type { Repository } from './repository.ts';

/**
 * Where the workspace of a folder was before it moved: the one manifest that has the same `architecture.id` and is no
 * longer where it was. Undefined where there is none, or more than one to choose from.
 */
export function findMoved(repository: Repository, snapshot: Snapshot): string | undefined {
  const id = architectureIds(diskTree(repository.folder), [MANIFEST])[0];
  if (id === undefined) return undefined;
  const manifests = listEntries(repository, snapshot, '').filter(
    ({ path, kind }) =>
      kind === 'file' && `/${path}`.endsWith(`/${MANIFEST}`) && !existsSync(join(repository.top, path)),
  );
  const paths = manifests.map(({ path }) => path);
  const ids = architectureIds(gitTree(repository, manifests), paths);
  const [moved, ...others] = paths.filter((_, at) => ids[at] === id);
  return others.length > 0 ? undefined : moved?.slice(0, -MANIFEST.length);
}

function architectureIds(tree: FileTree, paths: readonly string[]): (string | undefined)[] {
  return tree.read(paths).map((content) => {
    if (!(content instanceof Uint8Array)) return undefined;
    const { manifest } = readFile({ path: MANIFEST, text: new TextDecoder().decode(content) });
    const { architecture } = (manifest?.value ?? {}) as { architecture?: { id?: string } };
    return architecture?.id;
  });
}
