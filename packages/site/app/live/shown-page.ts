import type { Update } from '../update.ts';
import { carryOver } from './carry-over.ts';

export interface ShownPage {
  /** Turns the page into another state of it, where it differs. */
  readonly turnInto: (next: Document) => Update;
}

/** What holds blocks rather than being one: it stays, and what is in it is compared. */
const HOLDERS = 'body, header.top, main, main > article';
/** What a script fills: it stays, and that script is told. */
const FILLED = '#explorer';

/**
 * The page as it was written, block by block, taken note of before other scripts change it: a block that is written the same
 * in another state stays where it is, with whatever the reader did to it. What scripts added stays, too.
 */
export function shownPage(): ShownPage {
  const written = new WeakMap<Element, string>();
  let title = document.title;
  let map = mapOf(document)?.outerHTML;

  const note = (block: Element): void => {
    written.set(block, textOf(block));
    if (block.matches(HOLDERS)) for (const child of block.children) note(child);
  };

  const turnBlocks = (holder: Element, next: Element, fresh: Element[]): void => {
    const known = [...holder.children].filter((block) => written.has(block));
    const blocks = [...next.children].map((block) => {
      const text = textOf(block);
      const at = known.findIndex((candidate) => written.get(candidate) === text);
      const [kept] = at === -1 ? [] : known.splice(at, 1);
      if (kept === undefined) {
        const added = document.adoptNode(block);
        fresh.push(added);
        note(added);
        return added;
      }
      if (kept.matches(HOLDERS)) {
        kept.className = block.className;
        turnBlocks(kept, block, fresh);
      }
      return kept;
    });
    arrange(holder, blocks, known);
  };

  /** Moves nothing that stands in its place already, since what is moved loses its scrolling and the focus. */
  const arrange = (holder: Element, blocks: readonly Element[], gone: readonly Element[]): void => {
    const carry = carryOver(gone);
    for (const block of gone) removeWithAdditions(block);
    let last: Element | undefined;
    for (const block of blocks) {
      const place = nextWritten(last ? last.nextElementSibling : holder.firstElementChild);
      if (place !== block) holder.insertBefore(block, place ?? null);
      last = block;
    }
    carry(blocks);
  };

  const nextWritten = (from: Element | null): Element | undefined => {
    for (let block = from; block; block = block.nextElementSibling) if (written.has(block)) return block;
    return undefined;
  };

  /** With a picture goes the dialogue that shows it larger. */
  const removeWithAdditions = (block: Element): void => {
    while (block.nextElementSibling?.matches('dialog') && !written.has(block.nextElementSibling)) {
      block.nextElementSibling.remove();
    }
    block.remove();
  };

  note(document.body);
  return {
    turnInto(next) {
      const nextMap = mapOf(next) ?? undefined;
      const text = nextMap?.outerHTML;
      const update: Update = { blocks: [], map: text === map ? undefined : nextMap && document.adoptNode(nextMap) };
      const place = { x: scrollX, y: scrollY };
      const fresh: Element[] = [];
      turnBlocks(document.body, next.body, fresh);
      scrollTo({ left: place.x, top: place.y, behavior: 'instant' });
      // The explorer names what is chosen in the title.
      if (next.title !== title) document.title = next.title;
      title = next.title;
      map = text;
      return { ...update, blocks: fresh };
    },
  };
}

function mapOf(page: Document): SVGSVGElement | null {
  return page.querySelector<SVGSVGElement>(`${FILLED} svg.map`);
}

/** What a block is known by. */
function textOf(block: Element): string {
  if (block.matches(HOLDERS)) return block.localName;
  return block.matches(FILLED) ? FILLED : block.outerHTML;
}
