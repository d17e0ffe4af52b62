import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { generateWorkspace } from './generate-workspace.ts';

/**
 * Measures the published program against its budgets, as ratios within one run: `check` to what the library `yaml`
 * alone takes to parse the same files, and starting up to an empty Node process. Each figure is the least of several
 * runs, since a machine can only ever be slower than it is.
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

const REPORT_MEMORY = 'process.on("exit",()=>process.stderr.write("\\npeak "+process.resourceUsage().maxRSS))';

function measure(args: readonly string[], runs: number): Measurement {
  let [seconds, megabytes] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let run = 0; run < runs; run += 1) {
    const started = process.hrtime.bigint();
    const { stderr } = spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(REPORT_MEMORY)}`, ...args],
      {
        cwd: import.meta.dirname,
        maxBuffer: 1 << 30,
        encoding: 'utf8',
      },
    );
    seconds = Math.min(seconds, Number(process.hrtime.bigint() - started) / 1e9);
    megabytes = Math.min(megabytes, Number(/peak (\d+)/.exec(stderr)?.[1] ?? Number.NaN) / 1024);
  }
  return { seconds, megabytes };
}

function row(what: string, measured: string, budget: string): void {
  process.stdout.write(`${what.padEnd(46)}${measured.padStart(28)}   ${budget}\n`);
}

function ratio(value: Measurement, base: Measurement): string {
  return `${(value.seconds / base.seconds).toFixed(2)} ×`;
}

if (!existsSync(PROGRAM)) throw new Error('Build the program first: pnpm build');
const folder = mkdtempSync(join(tmpdir(), 'spandrel-benchmark-'));
try {
  const parser = join(import.meta.dirname, 'parse-only.tmp.mjs');
  writeFileSync(parser, PARSE);
  process.stdout.write(`Node ${process.version}\n`);
  row('what', 'measured', 'budget');
  const empty = measure(['-e', '0'], 10);
  row('spandrel --version to node -e 0', ratio(measure([PROGRAM, '--version'], 10), empty), '1.25 ×');
  const example = join(import.meta.dirname, '../../examples/b2b-22-platforms/before');
  row('check of the 22 platforms to node -e 0', ratio(measure([PROGRAM, 'check', example], 5), empty), '3 ×');
  const checks = [100, 1000, 10_000].map((elements) => {
    const workspace = join(folder, String(elements));
    for (const { path, text } of generateWorkspace(elements)) {
      mkdirSync(dirname(join(workspace, path)), { recursive: true });
      writeFileSync(join(workspace, path), text);
    }
    const files = readdirSync(workspace, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.yaml'),
    );
    const size = files.reduce((sum, path) => sum + statSync(join(workspace, path)).size, 0) / 1e6;
    const check = measure([PROGRAM, 'check', workspace, '--format', 'json'], 3);
    const parse = measure([parser, workspace], 3);
    row(
      `check of ${elements} elements (${files.length} files, ${size.toFixed(1)} MB)`,
      `${check.seconds.toFixed(2)} s, ${check.megabytes.toFixed(0)} MB`,
      '350 MB for 10000',
    );
    row(
      '  to parsing them with yaml alone',
      `${ratio(check, parse)} (${parse.seconds.toFixed(2)} s)`,
      '0.5 × for 10000',
    );
    return check;
  });
  rmSync(parser);
  row(
    'growth from 1000 to 10000 elements',
    ratio(checks[2] as Measurement, checks[1] as Measurement),
    '12 × for 10 times',
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
