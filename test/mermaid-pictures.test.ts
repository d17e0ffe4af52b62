import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { useTestBrowser } from '../packages/images/testing/test-browser.ts';
import { MANIFEST, spandrel, temporaryFolder } from './run-program.ts';

const { folder, workspace } = temporaryFolder('mermaid-pictures');
const HOSTILE = '"]; %% <script>alert(1)</script> <img src=x onerror=y> &quot; #quot; _on_';
const root = workspace('hostile', {
  'spandrel.yaml': `${MANIFEST}
teams: {t: {name: ${JSON.stringify(HOSTILE)}}}
roles: {r: {name: ${JSON.stringify(HOSTILE)}, team: t, holders: [x]}}
systems:
  a: {name: ${JSON.stringify(HOSTILE)}, category: crm, owner: r}
  b: {name: Webshop, category: cms, owner: r}
entities: {e: {name: ${JSON.stringify(HOSTILE)}, systemOfRecord: a, fields: {f: {}}}}
flows: {x: {from: b, to: a, carries: {e: [f]}, mode: csv, purpose: ${JSON.stringify(HOSTILE)}}}
campaigns: {c: {name: ${JSON.stringify(HOSTILE)}, status: planned, start: 2025-08-01, end: 2025-09-01}}
`,
});
const byMermaid = ['--engine', 'mermaid', '--dir', root];

const browserFor = useTestBrowser();

describe('render --engine mermaid', () => {
  it('draws everything that is no table into a folder, and hostile text stays text', (context) => {
    const browser = browserFor(context);
    const output = join(folder, 'pictures');
    const { status, stdout, stderr } = spandrel(['render', '--output', output, '--browser', browser, ...byMermaid]);
    const ids = spandrel(['render', ...byMermaid]).stdout.match(/^\S+/gm) ?? [];
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: `${output}\n`,
      stderr: `${ids.length} files written, 0 unchanged, 0 removed in ${output}\n`,
    });
    const names = readdirSync(output).filter((name) => name.endsWith('.svg'));
    expect(names).toEqual(ids.map((id) => `${id}.svg`).sort());
    for (const name of names) {
      // What stands between tags is text, whatever it looks like.
      const tags =
        readFileSync(join(output, name), 'utf8')
          .match(/<[^>]*>/g)
          ?.join('') ?? '';
      expect(tags).not.toMatch(/<(script|img|iframe|a)\b|\son\w+=|javascript:/i);
    }
    const flows = readFileSync(join(output, 'data-flows.svg'), 'utf8');
    expect(flows).toContain(
      '%% &lt;script&gt;alert(1)&lt;/script&gt; &lt;img src=x onerror=y&gt; &amp;quot; #quot; _on_',
    );
  });

  it('draws one into a file or to standard output, as SVG, PNG or PDF', (context) => {
    const browser = browserFor(context);
    const file = join(folder, 'flows.pdf');
    const one = ['render', 'data-flows', '--browser', browser, ...byMermaid];
    expect(spandrel([...one, '--format', 'pdf', '--theme', 'dark', '--output', file])).toEqual({
      status: 0,
      stdout: `${file}\n`,
      stderr: '',
    });
    expect(readFileSync(file, 'latin1')).toMatch(/^%PDF-/);
    expect(spandrel(one).stdout).toMatch(/^<svg [\s\S]*Webshop[\s\S]*<\/svg>$/);
    expect(spandrel([...one, '--format', 'png', '--scale', '1']).stdout.slice(1, 4)).toBe('PNG');
  });

  it.each([
    [['stack-map', '--format', 'pdf'], 'a PDF is made by a browser: add --engine mermaid.'],
    [['stack-map', '--browser', 'chromium'], 'only Mermaid’s pictures take a browser'],
    [['stack-map', '--font', 'x.ttf', '--engine', 'mermaid'], 'leave out --font'],
    [['stack-map', '--theme', 'auto', '--engine', 'mermaid'], 'choose --theme light or --theme dark'],
    [['findings', '--engine', 'mermaid'], 'is a table and no picture'],
    [
      ['stack-map', '--engine', 'mermaid', '--browser', '/nowhere/chrome'],
      '“/nowhere/chrome”, named by --browser, is no',
    ],
  ])('says what is wrong with %j', (args, message) => {
    const { status, stdout, stderr } = spandrel(['render', ...args, '--dir', root]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});
