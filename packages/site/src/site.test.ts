import { pages } from '@spandrel/rules/pages';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostile, workspaceOf } from '../../renderers/testing/hostile-text.ts';
import { compileText, outspoken } from '../../renderers/testing/workspaces.ts';
import { compileExample, EXAMPLE_NAMES } from '../testing/explorer-of.ts';
import { findBrokenLinks } from '../testing/find-broken-links.ts';
import { siteInputOf } from '../testing/site-of.ts';
import { renderEmbeds, renderOneFile, renderSite } from './index.ts';

describe.each(EXAMPLE_NAMES)('the site of %s', async (name) => {
  const input = siteInputOf(compileExample(name), pages);
  const site = await renderSite(input);

  it('has a page for every document, and links that lead somewhere', () => {
    const paths = [...input.documents.keys()].map((path) => path.replace(/\.md$/, '.html'));
    expect(paths.filter((path) => !site.has(path))).toEqual([]);
    // The assets are texts like any other.
    expect(findBrokenLinks(site)).toEqual([]);
  });

  it('is the same bytes for the same workspace', async () => {
    expect(await renderSite(siteInputOf(compileExample(name), pages))).toEqual(site);
  });

  it('says of every element where it stands in the explorer', () => {
    const page = site.get('elements/team/brand.html') ?? [...site].find(([path]) => path.startsWith('elements/'))?.[1];
    expect(page).toMatch(
      /<a class="button" href="\.\.\/\.\.\/explorer\.html#at=[a-z-]+%2F[^"]+">Show in the explorer<\/a>/,
    );
  });
});

describe('a picture', () => {
  const svg = '<svg width="160" height="90"><a href="../markdown/elements/system/a.md"><rect/></a></svg>';

  it('is put where its view is shown once it is drawn, and leads to pages', async () => {
    const input = siteInputOf(compileText(workspaceOf('A'), [outspoken]));
    const pictures = Promise.resolve(new Map([['stack-map.svg', svg]]));
    const site = await renderSite({ ...input, pictures });
    expect(site.get('views/stack-map.html')).toContain('<a href="../elements/system/a.html"><rect/></a></svg>');
    expect(site.get('index.html')).toContain('<a href="elements/system/a.html"><rect/></a></svg>');
    expect([...site.values()].filter((page) => page.includes('<!--picture'))).toEqual([]);
  });
});

describe('any text in any field', () => {
  /** Everything that our own pages consist of. */
  const TAGS = new Set(
    'html head meta title link script body header main footer article section nav h1 h2 h3 p div span ul li ol a strong em code pre table thead tbody tr th td details summary figure svg g rect path text wbr br template style'.split(
      ' ',
    ),
  );
  const ATTRIBUTES =
    /^(?:\s+(?:lang|charset|http-equiv|content|name|rel|href|src|defer|class|id|tabindex|role|aria-[a-z]+|data-[a-z]+|start|viewBox|preserveAspectRatio|width|height|x|y|rx|d|transform)(?:="[^"]*")?)*\s*\/?$/;

  /** What is no element of ours, or has an attribute that ours never have, or leads where nothing may lead. */
  function intruders(html: string): string[] {
    const markup = html.replaceAll(/<script>[\s\S]*?<\/script>|<style>[\s\S]*?<\/style>/g, '');
    return [...markup.matchAll(/<(?!!doctype html>)(\/?)([^\s>/]*)([^>]*)>/g)].flatMap(
      ([tag, , element = '', attributes = '']) => {
        const link = /\s(?:href|src)="([^"]*)"/.exec(attributes)?.[1] ?? '';
        const leads = /^(?:https?:\/\/|mailto:|(?![a-z][a-z0-9+.-]*:|\/\/))/i.test(link);
        return TAGS.has(element) && ATTRIBUTES.test(attributes) && leads ? [] : [tag];
      },
    );
  }

  it('is shown as text, and never as a part of the page', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const input = siteInputOf(compileText(workspaceOf(text), [outspoken]));
        const files = [...(await renderSite(input))].filter(([path]) => path.endsWith('.html'));
        expect(files.flatMap(([path, html]) => intruders(html).map((tag) => `${path}: ${tag}`))).toEqual([]);
        expect([...(await renderEmbeds(input)).values()].flatMap(intruders)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it('can’t end the script that hands it over', async () => {
    const text = '</script><script>alert(1)</script>\u2028<!--';
    const input = siteInputOf(compileText(workspaceOf(text), [outspoken]));
    const data = [...(await renderSite(input))].filter(([path]) =>
      /assets\/(search|architecture|details-\d+)\.js$/.test(path),
    );
    expect(data.length).toBeGreaterThan(2);
    for (const [path, script] of data) expect(/[<\u2028]/.test(script), path).toBe(false);
    const file = await renderOneFile(input);
    // The theme, the data, and what shows the pages.
    expect(file.match(/<\/?script/g)?.length).toBe(6);
    expect(intruders(file)).toEqual([]);
  });
});
