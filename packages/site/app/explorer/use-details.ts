import { useEffect, useState } from 'preact/hooks';
import type { At, DetailRow } from '../../src/explorer/explorer-data.ts';
import { globals } from '../globals.ts';
import { loadScript } from '../load-script.ts';

/** What an element declares. It stands in a file with that of others, which is loaded once it is needed. */
export function useDetails(at: At, each: number): readonly DetailRow[] {
  const file = Math.floor(at / each);
  const name = `details${file}` as const;
  const [, setLoaded] = useState(-1);
  useEffect(() => {
    if (globals()[name] === undefined)
      loadScript(`details-${file}.js`).then(
        () => setLoaded(file),
        () => setLoaded(-2),
      );
  }, [file]);
  return globals()[name]?.[at] ?? [];
}
