import { escapeText } from './escape-text.ts';
import { INDEX_PATH, relativeLink, type Target } from './page-paths.ts';
import { type PageText, TableSplitter } from './split-tables.ts';

/** A part of a page: a heading and blocks of lines. Without blocks it is left out. */
export interface Section {
  readonly heading?: string;
  readonly level?: 2 | 3;
  readonly blocks: readonly (readonly string[])[];
}

interface Page {
  readonly path: string;
  readonly title: string;
  /** The pages above this one, below the index. */
  readonly above?: readonly { readonly title: string; readonly target: Target }[];
  readonly sections: readonly Section[];
}

/**
 * A page as text: its way up, its title, and its sections with a blank line between any two blocks; then the pages that
 * its long tables go on at.
 */
export function writePage({ path, title, above = [], sections }: Page): PageText[] {
  const name = escapeText(title) || '–';
  const splitter = new TableSplitter({ path, title: name });
  const shortened = sections.map((section) => ({
    ...section,
    blocks: section.blocks.flatMap((lines) => splitter.shorten(lines, escapeText(section.heading ?? ''))),
  }));
  const blocks = [...wayUp(path, above), [`# ${name}`], ...shortened.flatMap(sectionBlocks)];
  return [[path, `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`], ...splitter.rest()];
}

function wayUp(path: string, above: NonNullable<Page['above']>): string[][] {
  if (path === INDEX_PATH) return [];
  const all = [{ title: 'Overview', target: { path: INDEX_PATH } }, ...above];
  return [[all.map(({ title, target }) => `[${escapeText(title)}](${relativeLink(path, target)})`).join(' › ')]];
}

function sectionBlocks({ heading, level = 2, blocks }: Section): (readonly string[])[] {
  const filled = blocks.filter((lines) => lines.length > 0);
  if (filled.length === 0) return [];
  return heading === undefined ? filled : [[`${'#'.repeat(level)} ${escapeText(heading) || '–'}`], ...filled];
}

export function fence(language: string, text: string): string[] {
  return [`\`\`\`${language}`, ...text.trimEnd().split('\n'), '```'];
}
