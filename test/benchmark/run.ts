import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findTestBrowser, type TestBrowser } from '../../packages/images/testing/test-browser.ts';
import { generateWorkspace } from './generate-workspace.ts';
import { launch, measureSite } from './measure-site.ts';
import { PICTURE_NAMES, pictureWorkspace } from './picture-workspace.ts';

/**
 * Measures the published program against its budgets, as ratios within one run: `check` to what the library `yaml`
 * alone takes to parse the same files, `build` and `diff` to `check`, starting up to an empty Node process, and ten times as many elements to as many.
 * Each figure is the least of several runs, since a machine can only ever be slower than it is; memory is the peak of
 * the process.
 */
const PROGRAM = join(import.meta.dirname, '../../packages/cli/dist/main.cjs');
const PARSE = `import { parseDocument } from 'yaml';
import { readdirSync, readFileSync } from 'node:fs';
for (const path of readdirSync(process.argv[2], { recursive: true })) {
  if (path.endsWith('.yaml')) parseDocument(readFileSync(process.argv[2] + '/' + path, 'utf8'));
}
`;

interface Measurement {
  readonly seconds: number;
  readonly megabytes: number;
}

const REMOVE = { recursive: true, force: true } as const;
const REPORT_MEMORY = 'process.on("exit",()=>process.stderr.write("\\npeak "+process.resourceUsage().maxRSS))';

function measure(args: readonly string[], runs: number, before: () => void = () => {}): Measurement {
  let [seconds, megabytes] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let run = 0; run < runs; run += 1) {
    before();
    const started = process.hrtime.bigint();
    const { stderr } = spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(REPORT_MEMORY)}`, ...args],
      {
        cwd: import.meta.dirname,
        stdio: ['ignore', 'ignore', 'pipe'],
        encoding: 'utf8',
      },
    );
    seconds = Math.min(seconds, Number(process.hrtime.bigint() - started) / 1e9);
    megabytes = Math.min(megabytes, Number(/peak (\d+)/.exec(stderr)?.[1] ?? Number.NaN) / 1024);
  }
  return { seconds, megabytes };
}

function row(what: string, measured: string, budget: string): void {
  process.stdout.write(`${what.padEnd(46)}${measured.padStart(30)}   ${budget}\n`);
}

function ratio(value: Measurement, base: Measurement): string {
  return `${(value.seconds / base.seconds).toFixed(2)} ×`;
}

function growth(more: Measurement, less: Measurement): string {
  return `${ratio(more, less)} time, ${(more.megabytes / less.megabytes).toFixed(2)} × memory`;
}

function inWords({ seconds, megabytes }: Measurement): string {
  return `${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB`;
}

/** Twenty pictures of twenty boxes, by ourselves and by mermaid-cli in one browser. */
async function measurePictures(folder: string, found: TestBrowser | undefined): Promise<void> {
  writeFileSync(join(folder, 'spandrel.yaml'), pictureWorkspace());
  const args = [PROGRAM, 'render', ...PICTURE_NAMES, '--dir', folder, '--output', join(folder, 'pictures')];
  row('20 pictures of 20 boxes, without a browser', inWords(measure(args, 3)), '2 s');
  if (!found) return row('  by mermaid-cli', 'no browser here', '16 s');
  const byMermaid = [...args, '--engine', 'mermaid', '--browser', found.program];
  row('  by mermaid-cli', `${measure(byMermaid, 2).seconds.toFixed(2)} s`, '16 s');
}

/** As many elements as a large change edits: what half of them means, and how half of them work. */
const CHANGED = 20;

/** Commits a workspace, and edits some of its elements on disk. */
function changeInGit(workspace: string): void {
  const git = (...args: string[]): void => {
    spawnSync('git', ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.com', '-C', workspace, ...args]);
  };
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Before');
  for (let unit = 0; unit < CHANGED; unit += 1) {
    const path = join(workspace, `unit-${unit}/part-0.yaml`);
    const text = readFileSync(path, 'utf8');
    const edited =
      unit % 2 === 0
        ? text.replace('score of at least 40', 'score of at least 50')
        : text.replace('utilisation: 0.4', 'utilisation: 0.5');
    if (edited === text) throw new Error(`There is nothing to edit in ${path}.`);
    writeFileSync(path, edited);
  }
}

/** The size of a built site, and how quickly its explorer answers. */
async function measureExplorer(
  sites: readonly { elements: number; site: string }[],
  found: TestBrowser | undefined,
): Promise<void> {
  if (!found) return row('the explorer', 'no browser here', '');
  const browser = await launch(found.program);
  for (const { elements, site } of sites) {
    const { bytes, explorerBytes, firstPaint, ready, filter, search } = await measureSite(site, browser);
    const megabytes = (size: number): string => `${(size / 1e6).toFixed(1)} MB`;
    row(`site of ${elements} elements`, `${megabytes(bytes)}, its explorer ${megabytes(explorerBytes)}`, '');
    row('  first paint, ready', `${firstPaint.toFixed(0)} ms, ${ready.toFixed(0)} ms`, '1 s for 1000');
    row('  a filter, a search', `${filter.toFixed(0)} ms, ${search.toFixed(0)} ms`, '100 ms for 1000');
  }
  await browser.close();
}

if (!existsSync(PROGRAM)) throw new Error('Build the program first: pnpm build');
const folder = mkdtempSync(join(tmpdir(), 'spandrel-benchmark-'));
const found = await findTestBrowser();
Object.assign(process.env, found?.env);
const write = (elements: number): string => {
  const workspace = join(folder, String(elements));
  for (const { path, text } of generateWorkspace(elements)) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), text);
  }
  return workspace;
};
try {
  const parser = join(import.meta.dirname, 'parse-only.tmp.mjs');
  writeFileSync(parser, PARSE);
  process.stdout.write(`Node ${process.version}\n`);
  row('what', 'measured', 'budget');
  const empty = measure(['-e', '0'], 10);
  row('spandrel --version to node -e 0', ratio(measure([PROGRAM, '--version'], 10), empty), '1.25 ×');
  const example = join(import.meta.dirname, '../../examples/b2b-22-platforms/before');
  row('check of the 22 platforms to node -e 0', ratio(measure([PROGRAM, 'check', example], 5), empty), '3 ×');
  mkdirSync(join(folder, 'pictures-workspace'));
  await measurePictures(join(folder, 'pictures-workspace'), found);
  const checks = [100, 1000, 10_000].map((elements) => {
    const workspace = write(elements);
    const check = measure([PROGRAM, 'check', workspace, '--format', 'json'], 5);
    const parse = measure([parser, workspace], 5);
    row(`check of ${elements} elements`, inWords(check), '350 MB for 10000');
    row(
      '  to parsing them with yaml alone',
      `${ratio(check, parse)} (${parse.seconds.toFixed(2)} s)`,
      '0.5 × for 10000',
    );
    const output = join(folder, `${elements}-output`);
    const built = measure([PROGRAM, 'build', workspace, '--output', output], 2, () => rmSync(output, REMOVE));
    row('  build to check', `${ratio(built, check)} (${inWords(built)})`, '4 × for 1000');
    const again = measure([PROGRAM, 'build', workspace, '--output', output], 2);
    row('  build of what has not changed to check', ratio(again, check), '');
    return check;
  });
  rmSync(parser);
  await measureExplorer(
    [100, 1000, 10_000].map((elements) => ({ elements, site: join(folder, `${elements}-output/site`) })),
    found,
  );
  const large = join(folder, '10000');
  changeInGit(large);
  const check = measure([PROGRAM, 'check', large, '--format', 'json'], 3);
  const diff = measure([PROGRAM, 'diff', '--dir', large, '--format', 'json'], 3);
  row(`diff of ${CHANGED} of 10000 elements to check`, `${ratio(diff, check)} (${inWords(diff)})`, '2.2 ×');
  const [, thousand, tenThousand] = checks as [Measurement, Measurement, Measurement];
  const hundredThousand = measure([PROGRAM, 'check', write(100_000), '--format', 'json'], 3);
  row('check of 100000 elements', inWords(hundredThousand), '');
  row('growth from 1000 to 10000 elements', growth(tenThousand, thousand), '12 × time');
  row('growth from 10000 to 100000 elements', growth(hundredThousand, tenThousand), '12 × time, 12 × memory');
} finally {
  found?.remove();
  rmSync(folder, REMOVE);
}
