import { readFileSync } from 'node:fs';
import regular from '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf';
import bold from '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf';
import engine from '@resvg/resvg-wasm/index_bg.wasm';
import type { PngAssets } from '@spandrel/renderers';
import { UsageError } from './command-result.ts';

/** What drawing pixels takes: it comes with the program, so that an image looks the same on every machine. */
export function pictureAssets(fontFiles: readonly string[]): PngAssets {
  return { engine, fonts: [regular, bold, ...fontFiles.map(readFont)] };
}

function readFont(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    throw new UsageError(`the font “${path}” can’t be read.`);
  }
}
