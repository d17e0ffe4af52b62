import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST, readFile } from '../../model/read-file.ts';
import { diskTree } from '../disk-tree.ts';
import type { FileTree } from '../file-tree.ts';
import { gitTree } from './git-tree.ts';
import { listEntries, type Snapshot } from './list-entries.ts';
import type { Repository } from './repository.ts';

/** A workspace that git has and that is no longer where it was. */
export interface GoneWorkspace {
  /** Where it stood: the folders from the top of the repository, POSIX, empty or ending in a slash. */
  readonly prefix: string;
  /** Its `architecture.id`, as far as its manifest says one. */
  readonly id: string | undefined;
}

/**
 * Where the workspace of a folder was before it moved: the one manifest that has the same `architecture.id` and is no
 * longer where it was. Undefined where there is none, or more than one to choose from.
 */
export function findMoved(repository: Repository, snapshot: Snapshot): string | undefined {
  const id = architectureIds(diskTree(repository.folder), [MANIFEST])[0];
  if (id === undefined) return undefined;
  const [moved, ...others] = findGone(repository, snapshot).filter((gone) => gone.id === id);
  return others.length > 0 ? undefined : moved?.prefix;
}

/** The workspaces of a repository, as a commit has them or as they are staged, that are no longer where they were. */
export function findGone(repository: Repository, snapshot: Snapshot): GoneWorkspace[] {
  const manifests = listEntries(repository, snapshot, '').filter(
    ({ path, kind }) =>
      kind === 'file' && `/${path}`.endsWith(`/${MANIFEST}`) && !existsSync(join(repository.top, path)),
  );
  const paths = manifests.map(({ path }) => path);
  const ids = architectureIds(gitTree(repository, manifests), paths);
  return paths.map((path, at) => ({ prefix: path.slice(0, -MANIFEST.length), id: ids[at] }));
}

function architectureIds(tree: FileTree, paths: readonly string[]): (string | undefined)[] {
  return tree.read(paths).map((content) => {
    if (!(content instanceof Uint8Array)) return undefined;
    const { manifest } = readFile({ path: MANIFEST, text: new TextDecoder().decode(content) });
    const { architecture } = (manifest?.value ?? {}) as { architecture?: { id?: string } };
    return architecture?.id;
  });
}
