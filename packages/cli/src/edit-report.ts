import type { EditedFile } from '@spandrel/compiler';

/** Where files were edited, a line for each place. */
export function reportEdits(files: readonly EditedFile[]): string {
  return files.flatMap(({ path, changes }) => changes.map(({ line }) => `${path}:${line}\n`)).join('');
}

/** What would be edited: the lines that would go and those that would come, as a unified diff without context. */
export function previewEdits(files: readonly EditedFile[]): string {
  return files
    .flatMap(({ path, changes }) =>
      changes.map(({ line, removed, added }) =>
        [`${path}:${line}`, ...removed.map((text) => `-${text}`), ...added.map((text) => `+${text}`), ''].join('\n'),
      ),
    )
    .join('');
}
