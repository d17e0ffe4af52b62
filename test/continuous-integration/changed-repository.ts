import { join } from 'node:path';
import { type TestRepository, testRepository } from '../../packages/compiler/src/testing/git-repository.ts';
import { MANIFEST } from '../run-program.ts';

/** Names as somebody would choose them who wants them run; git and the file system allow both. */
export const HOSTILE_FOLDER = 'our marketing; $(touch pwned) `touch pwned` "x"';
// biome-ignore lint/suspicious/noTemplateCurlyInString: it is to be a shell that could put something there.
export const HOSTILE_BRANCH = 'release;touch${IFS}pwned;$(touch${IFS}pwned)';

const LEADS = `teams: {marketing: {}}
roles:
  cmo: {team: marketing, executive: true, holders: ana}
definitions:
  mql:
    term: Qualified lead
    owner: cmo
    agreedBy: marketing
    versions: [{version: 1, effective: 2025-01-01, definition: A lead that fits.}]
decisionRights:
  leads: {governs: definition/mql, decide: cmo, changeProcess: governed}
changeProcesses:
  governed: {steps: [propose, decide, announce], notice: 30d}
`;

export interface ChangedRepository extends TestRepository {
  /** Where the workspace stands in it. */
  readonly directory: string;
  /** The commit that the change is compared with. */
  readonly base: string;
}

/**
 * A clone as a code host checks it out: a branch that changes what “qualified” means, which nobody decided, and the branch
 * that it is to be merged into as `origin/…`.
 */
export function changedRepository(root: string, directory: string, target: string): ChangedRepository {
  const made = testRepository(root);
  const base = made.commit({ [join(directory, 'spandrel.yaml')]: MANIFEST, [join(directory, 'leads.yaml')]: LEADS });
  made.git('update-ref', `refs/remotes/origin/${target}`, base);
  made.git('checkout', '--quiet', '--detach');
  made.commit({ [join(directory, 'leads.yaml')]: LEADS.replace('that fits', 'that asks') });
  return { ...made, directory, base };
}
