import type { Page } from '../pages/page.ts';
import { MISSING } from './paths.ts';

/** What a reader sees where there is no page: as a rule, what was there has just been renamed or removed in the files. */
export const missingPage: Page = {
  path: MISSING,
  title: 'There is no such page',
  content: `<h1>There is no such page</h1>
<p>What it told of is not declared, or no longer: it may have been renamed or removed, or a compile error hides it. The page
appears here as soon as there is one.</p>
`,
  sections: [],
};
