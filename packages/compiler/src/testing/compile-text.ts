import { type Compilation, compile } from '../compile.ts';
import { lineMap } from '../source/lines.ts';

export const MANIFEST = 'spandrel: 1\narchitecture: {id: test, asOf: 2025-06-30}\n';

export function compileText(yaml: string, others: Record<string, string> = {}): Compilation {
  const files = Object.entries({ 'spandrel.yaml': yaml, ...others }).map(([path, text]) => ({ path, text }));
  return compile({ files, rules: [], today: '2025-06-30' });
}

/** Every diagnostic as a person sees it: place, code, message, and what to do. */
export function told({ diagnostics, sources }: Compilation): string[] {
  return diagnostics.map(({ code, place, message, fix }) => {
    const { line, column } = lineMap(sources.get(place.file) ?? '').position(place.span.start);
    return `${place.file}:${line}:${column} ${code}: ${message} ${fix}`;
  });
}
