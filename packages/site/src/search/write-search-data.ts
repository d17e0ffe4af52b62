import { kindInWords, type ModelNode } from '@spandrel/compiler';
import { capitalised, plainText, targetOf } from '@spandrel/renderers';
import type { Page } from '../pages/page.ts';
import type { SiteInput } from '../site-input.ts';
import type { SearchEntry } from './search-data.ts';
import { writeScript } from './write-script.ts';

const LONGEST = 200;

/** What search looks in, as a script: everything with an address, every view, every rule that fired. */
export function writeSearchData({ compilation }: SiteInput, pages: readonly Page[]): string {
  const { model } = compilation;
  const nodes = [...model.nodes.values()].flatMap((node): SearchEntry[] => {
    const target = targetOf(node.address, model);
    if (target === undefined || node.kind === 'architecture') return [];
    const path = target.path.replace(/\.md$/, '.html');
    return [{ ...describe(node), path, ...(target.anchor === undefined ? {} : { fragment: target.anchor }) }];
  });
  const others = pages
    .filter(({ path }) => !path.startsWith('elements/') && !/_\d+\.html$/.test(path))
    .map(
      ({ path, title }): SearchEntry => ({ title, what: kindOfPage(path), words: path.replace(/\.html$/, ''), path }),
    );
  return writeScript('search', [...others, ...nodes]);
}

function describe({ address, kind, title, element }: ModelNode): Pick<SearchEntry, 'title' | 'what' | 'words'> {
  const { description } = (element?.address === address ? element.value : {}) as { description?: unknown };
  const said = typeof description === 'string' ? plainText(description).slice(0, LONGEST) : '';
  return {
    title: plainText(title).slice(0, LONGEST),
    what: capitalised(kindInWords(kind)),
    words: `${address} ${said}`.trim(),
  };
}

function kindOfPage(path: string): string {
  const [folder] = path.split('/');
  return { views: 'View', areas: 'Area', rules: 'Rule' }[folder ?? ''] ?? 'Page';
}
