import { spawnSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Compilation } from '@spandrel/compiler';
import { describe, expect, it } from 'vitest';
import { STABLE_GIT } from '../packages/compiler/src/testing/git-repository.ts';
import { compileFiles, ROOT } from './load-workspace.ts';

/*
 * What is documented is executed.
 *
 * Every fenced `yaml` block is one file of a workspace and is compiled with all rules. A block that brings no manifest
 * gets a plain one. What stands in a comment, `<!-- yaml: … -->`, is a second file of every block below it on the page.
 * Words behind `yaml` say what is expected:
 *
 *   (nothing)            no compile errors
 *   error=CODE,CODE      exactly these compile errors
 *   finding=RULE,RULE    at least these findings, and no compile errors unless stated
 *   silent=RULE          no finding of this rule
 *   base                 what the next block is compared with
 *   title=FILE           what the reader should call it
 *
 * A block of any language with `source=FILE` is that file of the project, word for word.
 *
 * A page with `console run` blocks is a tour, walked from top to bottom in an empty folder: lines that begin with `$ `
 * are run (`spandrel …`, `git …`, `cd …`, `echo $?`), and what they print must follow. A line `…` stands for any lines,
 * and the date that rules go by, or a commit’s hash, makes no difference. On a tour, a `yaml title=FILE` block is written into the folder instead of
 * being compiled by itself, and a comment `<!-- change FILE: “old” → “new” -->` edits a file, as the text around it says;
 * `<!-- example NAME/STATE -->` puts that example in the place of all files.
 */

interface Block {
  readonly kind: 'fence' | 'comment';
  readonly info: string;
  readonly text: string;
  readonly line: number;
}

interface Page {
  readonly path: string;
  readonly blocks: readonly Block[];
  /** What is left without fences, comments and code. */
  readonly prose: string;
  readonly anchors: ReadonlySet<string>;
}

const MANIFEST = 'spandrel: 1\narchitecture: {id: docs, asOf: 2025-06-30}\n';
const BLOCK = /^( *)(`{3,})([^`\n]*)\n([\s\S]*?)^\1\2 *$|<!--([\s\S]*?)-->/gm;

function markdownFiles(): string[] {
  const docs = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).map((path) => join('docs', path));
  return ['README.md', ...docs]
    .filter((path) => path.endsWith('.md') && existsSync(join(ROOT, path)))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

function readPage(path: string): Page {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const blocks = [...text.matchAll(BLOCK)].map((match): Block => {
    const [, indent = '', ticks, info = '', fenced = '', comment = ''] = match;
    const line = text.slice(0, match.index).split('\n').length;
    if (ticks === undefined) return { kind: 'comment', info: '', text: comment.trim(), line };
    return { kind: 'fence', info: info.trim(), text: fenced.replaceAll(new RegExp(`^${indent}`, 'gm'), ''), line };
  });
  const prose = text.replaceAll(BLOCK, '');
  return { path, blocks, prose: prose.replaceAll(/`[^`\n]*`/g, ''), anchors: anchorsOf(prose) };
}

/** The anchors of a page's headings, as code hosts make them. */
function anchorsOf(prose: string): Set<string> {
  const anchors = new Set<string>();
  for (const [, heading = ''] of prose.matchAll(/^#{1,6} +(.*)$/gm)) {
    const slug = heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-');
    let name = slug;
    for (let count = 1; anchors.has(name); count += 1) name = `${slug}-${count}`;
    anchors.add(name);
  }
  return anchors;
}

const pages = markdownFiles().map(readPage);
const byPath = new Map(pages.map((page) => [page.path, page]));
const isTour = ({ blocks }: Page): boolean => blocks.some(({ info }) => info === 'console run');

interface Snippet {
  readonly line: number;
  readonly text: string;
  readonly words: ReadonlyMap<string, readonly string[]>;
  readonly preamble: string | undefined;
  readonly base: Snippet | undefined;
}

const WORDS = ['error', 'finding', 'silent', 'base', 'title', 'source'];

/** The words behind `yaml`, each with its values. */
function wordsOf({ info, line }: Block): Map<string, string[]> {
  return new Map(
    info
      .split(/\s+/)
      .slice(1)
      .map((word) => {
        const [name = '', values = ''] = word.split('=');
        if (!WORDS.includes(name)) throw new Error(`line ${line}: “${word}” means nothing to this test`);
        return [name, values.split(',')];
      }),
  );
}

function snippetsOf({ blocks }: Page): Snippet[] {
  let preamble: string | undefined;
  let base: Snippet | undefined;
  return blocks.flatMap((block) => {
    if (block.kind === 'comment' && block.text.startsWith('yaml:')) preamble = block.text.slice('yaml:'.length);
    if (block.kind === 'comment' || !/^yaml\b/.test(block.info)) return [];
    const snippet: Snippet = { line: block.line, text: block.text, words: wordsOf(block), preamble, base };
    base = snippet.words.has('base') ? snippet : undefined;
    return [snippet];
  });
}

function compileSnippet({ text, preamble, base }: Snippet): Compilation {
  const hasManifest = /^spandrel:/m.test(text);
  const files = [
    { path: 'spandrel.yaml', text: hasManifest ? text : MANIFEST },
    ...(hasManifest ? [] : [{ path: 'snippet.yaml', text }]),
    ...(preamble === undefined ? [] : [{ path: 'preamble.yaml', text: preamble }]),
  ];
  return compileFiles(files, base && compileSnippet(base));
}

describe.each(pages.filter((page) => !isTour(page) && snippetsOf(page).length > 0))('$path', (page) => {
  it.each(snippetsOf(page))('line $line says what it should', (snippet) => {
    const { diagnostics, findings, failures } = compileSnippet(snippet);
    const { words } = snippet;
    const found = findings.map(({ rule }) => rule as string);
    expect(failures).toEqual([]);
    expect(diagnostics.map(({ code }) => code).sort()).toEqual([...(words.get('error') ?? [])].sort());
    expect(found).toEqual(expect.arrayContaining([...(words.get('finding') ?? [])]));
    for (const rule of words.get('silent') ?? []) expect(found).not.toContain(rule);
  });
});

const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const PROGRAM = pathToFileURL(join(ROOT, 'packages/cli/src/program.ts')).href;

/** A walk through the commands of a page, in a folder of its own. */
class Tour {
  readonly #home = realpathSync(mkdtempSync(join(tmpdir(), 'spandrel-docs-')));
  #folder = this.#home;
  #status = 0;

  follow(block: Block): void {
    if (block.kind === 'comment') this.#edit(block.text);
    else if (block.info === 'console run') this.#console(block);
    else if (/^yaml\b/.test(block.info)) this.#write(block);
  }

  end(): void {
    rmSync(this.#home, { recursive: true, force: true });
  }

  #write(block: Block): void {
    const [title] = wordsOf(block).get('title') ?? [];
    if (title === undefined) throw new Error(`line ${block.line}: on a tour, a file needs a title`);
    writeFileSync(join(this.#folder, title), block.text);
  }

  #edit(comment: string): void {
    const [, example] = /^example (\S+)$/.exec(comment) ?? [];
    if (example === undefined) this.#change(comment);
    else this.#copy(example);
  }

  #copy(example: string): void {
    for (const name of readdirSync(this.#folder)) {
      if (name !== '.git') rmSync(join(this.#folder, name), { recursive: true });
    }
    cpSync(join(ROOT, 'examples', example), this.#folder, { recursive: true });
  }

  #change(comment: string): void {
    const [, file, before, after] = /^change (\S+): “([^”]*)” → “([^”]*)”$/.exec(comment) ?? [];
    if (file === undefined || before === undefined) return;
    const path = join(this.#folder, file);
    const text = readFileSync(path, 'utf8');
    expect(text.split(before).length - 1, `“${before}” in ${file}`).toBe(1);
    writeFileSync(
      path,
      text.replace(before, () => after ?? ''),
    );
  }

  #console({ text, line }: Block): void {
    for (const part of text.split(/^\$ /m).filter((each) => each.trim() !== '')) {
      const [command = '', ...printed] = part.split('\n');
      const actual = plain(this.#run(command).replaceAll(this.#home, '/home/ana'));
      const expected = plain(printed.join('\n'));
      const lines = expected.split('\n').map((each) => (each.trim() === '…' ? '[\\s\\S]*?' : escaped(each)));
      // The whole text is compared where it doesn't match, for a difference that can be read.
      if (!new RegExp(`^${lines.join('\\n')}$`).test(actual)) expect(actual, `line ${line}: ${command}`).toBe(expected);
    }
  }

  #run(command: string): string {
    const words = command.replace(/^npx /, '').matchAll(/"([^"]*)"|(\S+)/g);
    const [name, ...args] = Array.from(words, ([, quoted, bare = '']) => quoted ?? bare);
    if (name === 'echo' && args[0] === '$?') return String(this.#status);
    if (name === 'cd') {
      this.#folder = join(this.#folder, args[0] ?? '');
      return '';
    }
    if (name === 'git') {
      const { stdout, stderr, status } = spawnSync('git', args, {
        cwd: this.#folder,
        env: STABLE_GIT,
        encoding: 'utf8',
      });
      this.#status = status ?? 2;
      return stdout + stderr;
    }
    if (name !== 'spandrel') throw new Error(`“${command}” can’t be run by this test`);
    const script = `const { run } = await import('${PROGRAM}'); await run(${JSON.stringify(['node', ...[name, ...args]])}, '0.1.0');`;
    const output = join(this.#home, '.output');
    const file = openSync(output, 'w');
    const { status } = spawnSync(process.execPath, ['--import', TSX, '--input-type=module', '-e', script], {
      cwd: this.#folder,
      stdio: ['ignore', file, file],
      env: { ...process.env, NO_COLOR: '1' },
    });
    closeSync(file);
    this.#status = status ?? 2;
    return readFileSync(output, 'utf8');
  }
}

function plain(text: string): string {
  return text
    .replaceAll(/as of \d{4}-\d\d-\d\d/g, 'as of DATE')
    .replaceAll(/\b[0-9a-f]{10}\b/g, 'COMMIT')
    .trim();
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

describe.each(pages.filter(isTour))('$path', ({ blocks }) => {
  it('goes as it says', () => {
    const tour = new Tour();
    try {
      for (const block of blocks) tour.follow(block);
    } finally {
      tour.end();
    }
  });
});

const quoted = pages.flatMap(({ path, blocks }) =>
  blocks.flatMap(({ info, text, line }) => {
    const [, source] = /\bsource=(\S+)/.exec(info) ?? [];
    return source === undefined ? [] : [{ path, line, source, text }];
  }),
);

describe('what is quoted', () => {
  it.each(quoted)('on $path, line $line, is $source', ({ source, text }) => {
    expect(text).toBe(readFileSync(join(ROOT, source), 'utf8'));
  });
});

describe('links', () => {
  it.each(pages)('of $path lead somewhere', ({ path, prose, anchors }) => {
    const broken = [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => {
        const [file = '', anchor] = target.split('#');
        const to = file === '' ? path : relative(ROOT, join(ROOT, dirname(path), file)).replaceAll('\\', '/');
        if (!existsSync(join(ROOT, to))) return true;
        return anchor !== undefined && !(to === path ? anchors : byPath.get(to)?.anchors)?.has(anchor);
      });
    expect(broken).toEqual([]);
  });
});
