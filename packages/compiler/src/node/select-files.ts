import picomatch from 'picomatch';
import { readFile, type SourceFile } from '../model/read-file.ts';

/** Which files belong to a workspace, by their paths in it. */
export interface Selection {
  readonly isIncluded: (path: string) => boolean;
  readonly isExcluded: (path: string) => boolean;
}

/** What the manifest’s globs select; without them, every YAML file but those of tools, such as `.gitlab-ci.yml`. */
export function selection(manifest: SourceFile): Selection {
  const stated = /^["']?(include|exclude)["']?\s*:/m.test(manifest.text)
    ? readFile(manifest).manifest?.value
    : undefined;
  const { include, exclude } = (stated ?? {}) as { include?: string[]; exclude?: string[] };
  const isYaml = (path: string): boolean => /(^|\/)[^./][^/]*\.ya?ml$/.test(path);
  return {
    isIncluded: include ? picomatch(include.map(asGlob)) : isYaml,
    isExcluded: exclude ? picomatch(exclude.map(asGlob)) : () => false,
  };
}

const SKIPPED_FOLDERS = new Set(['node_modules', 'dist']);

/** Whether a folder is none of the workspace’s, whatever the manifest says. */
export function isSkipped(name: string): boolean {
  return name.startsWith('.') || SKIPPED_FOLDERS.has(name);
}

/** A folder stands for everything in it; a leading `./` means nothing. */
function asGlob(pattern: string): string {
  const plain = pattern.replace(/^\.\//, '');
  return plain.endsWith('/') ? `${plain}**` : plain;
}
