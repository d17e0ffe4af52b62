import { type ReadFile, readFile, type SourceFile } from './read-file.ts';

/**
 * Reads files, and keeps what each says until one of its path says something else: from one state of a workspace to the
 * next most files stay the same, and reading takes most of the time.
 */
export function keepReads(): (file: SourceFile) => ReadFile {
  const latest = new Map<string, ReadFile>();
  return (file) => {
    const known = latest.get(file.path);
    if (known && known.file.text === file.text && known.file.unread === file.unread) return known;
    const read = readFile(file);
    latest.set(file.path, read);
    return read;
  };
}
