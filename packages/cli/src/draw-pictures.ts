import { PAGE, renderPictures, type Theme, toMermaid, toPng, type View } from '@spandrel/renderers';
import { UsageError } from './command-result.ts';
import { showProgress } from './show-progress.ts';

export type Format = 'svg' | 'png' | 'pdf' | 'mermaid';
export type Content = string | Uint8Array;

export interface DrawOptions {
  readonly format: Format;
  readonly engine: 'spandrel' | 'mermaid';
  readonly theme?: Theme | 'auto';
  readonly scale?: number;
  readonly font?: readonly string[];
  readonly browser?: string;
}

export interface Drawn {
  /** The contents of files by their names. */
  readonly files: ReadonlyMap<string, Content>;
  /** What could not be drawn, a line for each, and why. */
  readonly failed: readonly string[];
}

export const EXTENSIONS: Readonly<Record<Format, string>> = {
  svg: '.svg',
  png: '.png',
  pdf: '.pdf',
  mermaid: '.mmd',
};

/** Pixels of an image for each of the picture, which is sharp on any screen. */
const SCALE = 2;

/** Throws a UsageError where options don't go together. */
export function assertDrawable({ format, engine, theme, font = [], browser }: DrawOptions): void {
  const byMermaid = engine === 'mermaid' && format !== 'mermaid';
  if (format === 'pdf' && !byMermaid) throw new UsageError('a PDF is made by a browser: add --engine mermaid.');
  if (browser !== undefined && !byMermaid) {
    throw new UsageError('only Mermaid’s pictures take a browser: add --engine mermaid, or leave out --browser.');
  }
  if (font.length > 0 && byMermaid) {
    throw new UsageError('a browser uses the fonts of this machine: install yours there, and leave out --font.');
  }
  if (theme === 'auto' && (byMermaid || format === 'png')) {
    const what = byMermaid ? 'a picture by Mermaid' : 'an image';
    throw new UsageError(`${what} can’t follow the reader’s setting: choose --theme light or --theme dark.`);
  }
}

/** Draws views; `root` is the folder of the workspace. */
export async function drawPictures(views: readonly View[], root: string, options: DrawOptions): Promise<Drawn> {
  const { format, engine, theme, scale, font = [] } = options;
  if (format === 'mermaid') return whole(views.map((view) => [`${view.id}.mmd`, toMermaid(view) ?? '']));
  if (engine === 'mermaid') return drawByMermaid(views, root, options, format);
  const drawOurs = (shown: Theme | 'auto' | undefined): Promise<Map<string, string>> =>
    renderPictures(views, { theme: shown });
  if (format === 'svg') return whole(await drawOurs(theme));
  const { pictureAssets } = await import('./picture-assets.ts');
  const assets = pictureAssets(font);
  const images = new Map<string, Content>();
  for (const [name, svg] of await drawOurs(oneTheme(theme))) {
    images.set(name.replace(/\.svg$/, '.png'), await toPng(svg, { ...assets, scale: scale ?? SCALE }));
  }
  return whole(images);
}

/** An image has the colours of one theme. */
function oneTheme(asked: Theme | 'auto' | undefined): Theme {
  return asked === 'dark' ? 'dark' : 'light';
}

function whole(files: Iterable<readonly [string, Content]>): Drawn {
  return { files: new Map(files), failed: [] };
}

async function drawByMermaid(
  views: readonly View[],
  root: string,
  { scale = SCALE, browser, theme: asked }: DrawOptions,
  format: 'svg' | 'png' | 'pdf',
): Promise<Drawn> {
  const { drawImages } = await import('@spandrel/images');
  const theme = oneTheme(asked);
  const diagrams = views.map((view) => ({ id: view.id, text: toMermaid(view, theme) ?? '' }));
  const { images, failures } = await drawImages(diagrams, {
    format,
    background: PAGE[theme].fill,
    scale,
    browser,
    folders: [process.cwd(), root],
    onDrawn: showProgress(diagrams.length, 'pictures drawn'),
  });
  return {
    files: new Map([...images].map(([id, image]) => [`${id}${EXTENSIONS[format]}`, image])),
    failed: failures.map(({ id, reason }) => `“${id}” could not be drawn: ${reason}`),
  };
}
