import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import opentype from 'opentype.js';
import { writeGenerated } from '../compiler/scripts/write-generated.ts';

/**
 * Writes the widths of the characters of Arial, so that text can be measured where no font is: Arimo was made with
 * exactly these widths, for documents to keep their lines without Arial.
 */
const UNITS = 2048;
const require = createRequire(import.meta.url);
const FACES = {
  regular: require.resolve('@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf'),
};
/** Latin, Greek, Cyrillic and Hebrew, punctuation, currencies, letterlike signs, arrows, mathematics and shapes. */
const RANGES = [
  [0x20, 0x24f],
  [0x370, 0x52f],
  [0x590, 0x5ff],
  [0x1e00, 0x1fff],
  [0x2010, 0x2044],
  [0x20a0, 0x20bf],
  [0x2100, 0x22ff],
  [0x25a0, 0x25ff],
] as const;

function widthsOf(file: string): string {
  const font = opentype.parse(new Uint8Array(readFileSync(file)).buffer);
  if (font.unitsPerEm !== UNITS) throw new Error(`${file} has ${font.unitsPerEm} units, not ${UNITS}.`);
  const runs = RANGES.map(([first, last]) => {
    const widths = Array.from({ length: last - first + 1 }, (_, at) => {
      const glyph = font.charToGlyph(String.fromCodePoint(first + at));
      return glyph.index === 0 ? '' : String(glyph.advanceWidth);
    });
    return `  [${first}, '${widths.join(' ')}'],`;
  });
  return `[\n${runs.join('\n')}\n]`;
}

const output = join(import.meta.dirname, 'src/generated/font-widths.ts');
const text = `// Generated from the font Arimo by “pnpm generate”.
/** The widths of characters from a code point on, in ${UNITS}ths of the font size; empty where the font has none. */
type Widths = readonly (readonly [from: number, widths: string])[];
${Object.entries(FACES)
  .map(([name, file]) => `\nexport const ${name}: Widths = ${widthsOf(file)};\n`)
  .join('')}`;
writeGenerated(new Map([[output, text]]));
