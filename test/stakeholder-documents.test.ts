import { pages } from '@spandrel/rules/pages';
import { expect, it } from 'vitest';
import { renderDocuments } from '../packages/renderers/src/index.ts';
import { findBrokenLinks } from '../packages/renderers/testing/find-broken-links.ts';
import { exampleNames } from '../packages/renderers/testing/workspaces.ts';
import { compileFolder } from './load-workspace.ts';

it.each(exampleNames())('every link in the documents of %s leads somewhere, with all rules and their pages', (name) => {
  expect(findBrokenLinks(renderDocuments(compileFolder(`examples/${name}`), { pages }))).toEqual([]);
});

it.each(['board', 'waivers'])(
  'the page of %s tells what was found, who decides and what was accepted',
  async (view) => {
    const documents = renderDocuments(compileFolder('examples/brand-group/before'), { pages });
    await expect(documents.get(`views/${view}.md`)).toMatchFileSnapshot(`golden/brand-group-${view}.md`);
  },
);
