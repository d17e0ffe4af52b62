import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { useTestBrowser } from '../testing/test-browser.ts';
import { drawImages, type ImageOptions } from './draw-images.ts';

/** One of each kind that Mermaid draws for us, and some that it can't or shouldn't. */
const TEXTS: Readonly<Record<string, string>> = {
  graph: 'flowchart LR\n  accTitle: Graph\n  a["Asset#46;briefed#95;on"] -->|"by hand"| b[("`**CRM**`")]',
  states: 'stateDiagram-v2\n  accTitle: States\n  state "Inquiry" as s1\n  [*] --> s1',
  quadrant: 'quadrantChart\n  accTitle: Quadrant\n  x-axis "low" --> "high"\n  "Webinars": [0.3, 0.6]',
  calendar: 'gantt\n  accTitle: Calendar\n  dateFormat YYYY-MM-DD\n  section Spring\n  Launch :2025-03-01, 30d',
  shares: 'xychart-beta horizontal\n  accTitle: Shares\n  x-axis ["a", "b"]\n  y-axis 0 --> 100\n  bar [40, 90]',
  broken: 'flowchart LR\n  accTitle: Broken\n  a[ --> b',
  hostile: [
    'flowchart LR',
    '  accTitle: Hostile',
    '  a["<script>alert(1)</script>"] --> b["<b onclick=alert(1)>x</b><svg onload=alert(1)>"]',
    '  b --> c["<a href=\'javascript:alert(1)\'>y</a>"]',
    '  click a call alert()',
    '  click b "javascript:alert(1)"',
  ].join('\n'),
};
/** Larger than Mermaid’s own limits of 50,000 characters allow. */
const LONG = `flowchart LR\n  accTitle: Long\n  a["${'A long name. '.repeat(5000)}"]`;

const OPTIONS: ImageOptions = { format: 'svg', background: '#ffffff', scale: 2, folders: [] };

const browserFor = useTestBrowser();

describe('in a browser', () => {
  async function draw(ids: readonly string[], options: Partial<ImageOptions>) {
    const diagrams = ids.map((id) => ({ id, text: id === 'long' ? LONG : (TEXTS[id] ?? '') }));
    const { images, failures } = await drawImages(diagrams, { ...OPTIONS, ...options });
    return { images: new Map([...images].map(([id, image]) => [id, Buffer.from(image)])), failures };
  }

  test('every kind of diagram is drawn, the same each time, and one that fails keeps nobody waiting', async (context) => {
    const browser = browserFor(context);
    const ids = [...Object.keys(TEXTS), 'long'];
    const told: number[] = [];
    const { images, failures } = await draw(ids, { browser, onDrawn: (done) => told.push(done) });
    expect(failures.map(({ id, reason }) => `${id}: ${reason}`)).toEqual([
      'broken: Parse error on line 4: ...: Broken  a[ --> b',
    ]);
    expect(told).toEqual(ids.map((_, at) => at + 1));
    const svg = (id: string): string => images.get(id)?.toString('utf8') ?? '';
    expect(svg('graph')).toContain('Asset.briefed_on');
    expect(svg('quadrant')).toContain('Webinars');
    for (const id of images.keys()) {
      expect(svg(id)).toMatch(/^<svg id="diagram-[a-z]+" /);
      expect(svg(id)).not.toMatch(/<(script|iframe)\b|\son\w+\s*=|javascript:|https?:(?!\/\/www\.w3\.org\/)/i);
    }
    expect((await draw(['states', 'graph', 'calendar', 'shares'], { browser })).images.get('graph')).toEqual(
      images.get('graph'),
    );
  });

  test('an image has the pixels asked for, and a PDF one page', async (context) => {
    const browser = browserFor(context);
    const [small, large] = await Promise.all(
      [1, 3].map(async (scale) => (await draw(['quadrant'], { browser, format: 'png', scale })).images.get('quadrant')),
    );
    expect(large?.readUInt32BE(16)).toBe((small?.readUInt32BE(16) ?? 0) * 3);
    const pdf = (await draw(['calendar'], { browser, format: 'pdf' })).images.get('calendar')?.toString('latin1') ?? '';
    expect(pdf.match(/\/Type ?\/Page\b/g)).toHaveLength(1);
  });

  test('without fonts nothing is drawn, instead of pictures without text', async (context) => {
    const browser = browserFor(context);
    const folder = mkdtempSync(join(tmpdir(), 'spandrel-no-fonts-'));
    writeFileSync(join(folder, 'fonts.conf'), '<fontconfig></fontconfig>');
    const { FONTCONFIG_PATH } = process.env;
    try {
      process.env.FONTCONFIG_PATH = folder;
      await expect(draw(['graph'], { browser })).rejects.toThrow('the browser has no font');
    } finally {
      if (FONTCONFIG_PATH !== undefined) process.env.FONTCONFIG_PATH = FONTCONFIG_PATH;
      rmSync(folder, { recursive: true });
    }
  });
});
