import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** What drawing pixels takes beside the picture: whoever calls reads it, from wherever it is kept. */
export interface PngAssets {
  /** The WebAssembly of resvg. */
  readonly engine: Uint8Array;
  /** TrueType or OpenType fonts; what none of them has is left blank. */
  readonly fonts: readonly Uint8Array[];
}

export interface PngOptions extends PngAssets {
  /** Pixels of the image for each pixel of the picture: 2 unless stated, which is sharp on any screen. */
  readonly scale?: number | undefined;
}

let engine: Promise<void> | undefined;

/** A picture of `toSvg`, drawn in one theme (not `auto`), as the bytes of a PNG image. */
export async function toPng(svg: string, { scale = 2, fonts, engine: wasm }: PngOptions): Promise<Uint8Array> {
  // The engine can be started only once in a process.
  engine ??= initWasm(wasm);
  await engine;
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { fontBuffers: [...fonts], defaultFontFamily: 'Arimo', sansSerifFamily: 'Arimo' },
  });
  const image = picture.render();
  const bytes = image.asPng();
  image.free();
  picture.free();
  return bytes;
}
