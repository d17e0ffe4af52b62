import { join } from 'node:path';
import { type Compilation, compile, type SourceFile } from '@spandrel/compiler';
import { readWorkspace } from '@spandrel/compiler/node';
import { linksToPages, renderPictures, views } from '@spandrel/renderers';
import { rules } from '@spandrel/rules';
import { expect, it } from 'vitest';
import { pictureKeeper } from './keep-pictures.ts';

const EXAMPLE = join(import.meta.dirname, '../../../../examples/b2b-22-platforms/before');
const { files } = readWorkspace(EXAMPLE);

function edited(from: string, to: string): Compilation {
  const changed = files.map((file): SourceFile => ({ ...file, text: file.text.replaceAll(from, to) }));
  return compile({ files: changed, rules, today: '2025-06-30' });
}

it('gives the pictures that would be drawn anew, whatever has changed', async () => {
  const draw = pictureKeeper();
  for (const [from, to] of [
    ['', ''],
    ['Adobe Marketo Engage', 'Marketo of tomorrow'],
    ['', ''],
    // Another address is another page that boxes lead to.
    ['snowflake', 'warehouse'],
    ['systems:', 'sistems:'],
  ] as const) {
    const compilation = from === '' ? compile({ files, rules, today: '2025-06-30' }) : edited(from, to);
    const shown = views(compilation);
    const anew = await renderPictures(shown, { links: linksToPages(compilation, '../markdown') });
    expect([...(await draw(shown, compilation))]).toEqual([...anew]);
  }
});
