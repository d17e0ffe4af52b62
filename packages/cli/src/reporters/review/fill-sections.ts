/** A section in pieces, so that what doesn’t fit can be left out. */
export interface Blocks {
  readonly title: string;
  readonly before: string;
  readonly lines: readonly string[];
  readonly after: string;
}

/** Room that is kept for saying what was left out. */
const RESERVE = 1500;
/** Of what is left, no section takes more than this part, so that those after it are told, too. */
const SHARE = 3;

interface Filled {
  /** A text for each section, empty where it has no room. */
  readonly texts: readonly string[];
  /** What was left out, in words. */
  readonly left: readonly string[];
}

/** Writes sections until there is no room: of one that is too long, as many lines as its part holds, and how many are left out. */
export function fillSections(sections: readonly Blocks[], room: number): Filled {
  const left: string[] = [];
  let free = room - RESERVE;
  const isShort = sections.reduce((sum, section) => sum + lengthOf(section), 0) <= free;
  const texts = sections.map((section) => {
    const part = isShort ? free : Math.floor(free / SHARE);
    const { text, missing } = fill(section, part);
    if (missing > 0) left.push(`${missing} of “${section.title}”`);
    free -= text.length;
    return text;
  });
  return { texts, left };
}

function lengthOf({ before, lines, after }: Blocks): number {
  return lines.reduce((sum, line) => sum + line.length + 1, before.length + after.length);
}

function fill({ before, lines, after }: Blocks, room: number): { text: string; missing: number } {
  let free = room - before.length - after.length;
  let count = 0;
  for (const line of lines) {
    free -= line.length + 1;
    if (free < 0) break;
    count += 1;
  }
  if (count === 0) return { text: '', missing: lines.length };
  return { text: `${before}${lines.slice(0, count).join('\n')}${after}`, missing: lines.length - count };
}
