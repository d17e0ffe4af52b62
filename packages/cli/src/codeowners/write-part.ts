import { type Address, byCodeUnit, type Compilation, groupBy } from '@spandrel/compiler';
import { escapePath } from './escape-path.ts';
import { type FileAuthority, findAuthority, type Ground } from './find-authority.ts';
import { mentionHolders } from './mention-holders.ts';

/** The lines that are ours in a CODEOWNERS file. */
export interface Part {
  readonly lines: readonly string[];
  /** Who or what is missing from them, a sentence each. */
  readonly gaps: readonly string[];
}

/**
 * A line for each file of a workspace, with the mentions of who has the say over what it declares. Files that are asked
 * about for the same reasons stand together below them. The prefix leads from the root of the repository to the workspace.
 */
export function writePart(compilation: Compilation, prefix: string): Part {
  const files = findAuthority(compilation);
  const groups = groupBy(
    files.filter(({ grounds }) => grounds.length > 0),
    ({ grounds }) => grounds.flatMap(inWords).join('\n'),
  );
  const gaps = new Set<string>();
  const lines = [...groups.values()].flatMap((group) => {
    const [{ grounds }] = group as [FileAuthority];
    const asked = grounds.flatMap(whoIsAsked).map((who) => mentionHolders(who, compilation.model));
    for (const gap of asked.flatMap((each) => each.gaps)) gaps.add(gap);
    const mentions = [...new Set(asked.flatMap((each) => each.mentions))];
    const comments = grounds.map((ground) => `# ${inWords(ground)}`);
    const told = group.map(({ path }) => lineOf(prefix + path, mentions));
    return ['', ...comments, ...told];
  });
  const silent = files.filter(({ grounds }) => grounds.length === 0);
  const without = silent.map(({ path }) => `${path} has no line: nobody decides or owns anything in it.`);
  return { lines: lines.slice(1), gaps: [...[...gaps].sort(byCodeUnit), ...without] };
}

/** A line without an owner would take a file from those whom an earlier line names. */
function lineOf(path: string, mentions: readonly string[]): string {
  const pattern = escapePath(path);
  return mentions.length > 0 ? `${pattern} ${mentions.join(' ')}` : `# ${pattern} (nobody can be mentioned)`;
}

/** Who decides comes first. */
function whoIsAsked(ground: Ground): Address[] {
  return ground.by === 'right' ? [ground.decide, ...ground.agree] : [ground.owner];
}

function inWords(ground: Ground): string {
  if (ground.by === 'ownership') return `no decision right, owned: ${ground.owner}`;
  const vetoes = ground.agree.length > 0 ? `; must agree: ${ground.agree.join(', ')}` : '';
  return `${ground.right}: ${ground.decide} decides${vetoes}`;
}
