import type { View } from '../views/view.ts';
import type { LegendEntry } from './draw-legend.ts';
import { textWidth } from './measure-text.ts';
import { drawSafely } from './safe-link.ts';
import { wrapText } from './wrap-text.ts';
import { element, escapeXml } from './write-xml.ts';

/** What stands above or below a drawing, and how tall it is. */
interface Margin {
  readonly drawn: string;
  readonly height: number;
}

const TITLE = { size: 20, bold: true, height: 26 };
const QUIET = { size: 12.5, height: 18 };

/** The title and what the picture shows. */
export function writeHeader({ title, description }: View, width: number): Margin {
  const titles = wrapText(title, { ...TITLE, width, lines: 2 });
  const lines = wrapText(description, { ...QUIET, width, lines: 3 });
  const drawn = [
    ...titles.map((line, at) => element('text', { class: 'title', x: 0, y: 20 + at * TITLE.height }, escapeXml(line))),
    ...lines.map((line, at) =>
      element(
        'text',
        { class: 'quiet', x: 0, y: titles.length * TITLE.height + 13 + at * QUIET.height },
        escapeXml(line),
      ),
    ),
  ];
  return { drawn: drawn.join(''), height: titles.length * TITLE.height + lines.length * QUIET.height };
}

interface Item {
  readonly width: number;
  readonly draw: (x: number, y: number) => string;
}

/** What the signs mean, what isn’t drawn, and the parts of an overview. */
export function writeFooter(
  view: View,
  legend: readonly LegendEntry[],
  width: number,
  hrefOfPart: (id: string) => string | undefined,
): Margin {
  const hidden = 'hidden' in view ? view.hidden : [];
  const parts = 'parts' in view ? view.parts : [];
  const notes = hidden.map(({ count, what }) => `${count} ${what}`).join(', ');
  const paragraphs: Item[][] = [
    legend.map(legendItem),
    notes === ''
      ? []
      : wrapText(`Not drawn: ${notes}.`, { ...QUIET, width, lines: 4 }).map((line) => textItem(line, width)),
    parts.length === 0
      ? []
      : [
          textItem('Parts:'),
          ...parts.map(({ id, title }) => {
            const [line = '–'] = wrapText(title, { ...QUIET, width: Math.min(width, 420), lines: 1 });
            return textItem(line, 0, hrefOfPart(id));
          }),
        ],
  ];
  let y = 0;
  const drawn = paragraphs
    .filter((items) => items.length > 0)
    .map((items) => {
      const flow = flowItems(items, width, y);
      y += flow.height + 8;
      return flow.drawn;
    });
  return { drawn: drawn.join(''), height: Math.max(0, y - 8) };
}

function legendItem({ words, width, draw }: LegendEntry): Item {
  return {
    width: width + 7 + textWidth(words, QUIET),
    draw: (x, y) => draw(x, y) + element('text', { class: 'quiet', x: x + width + 7, y: y + 4.4 }, escapeXml(words)),
  };
}

/** Text that takes the width that it needs, or all of a line. */
function textItem(text: string, width = 0, href?: string): Item {
  return {
    width: Math.max(width, textWidth(text, QUIET)),
    draw: (x, y) => drawSafely(href, element('text', { class: 'quiet', x, y: y + 4.4 }, escapeXml(text))),
  };
}

/** Items side by side, in as many lines as they need. */
function flowItems(items: readonly Item[], width: number, top: number): Margin {
  const line = 24;
  let [x, y] = [0, top + line / 2];
  const drawn = items.map((item) => {
    if (x > 0 && x + item.width > width) {
      x = 0;
      y += line;
    }
    const at = x;
    x += item.width + 20;
    return item.draw(at, y);
  });
  return { drawn: drawn.join(''), height: y + line / 2 - top };
}
