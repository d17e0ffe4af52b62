import { SEVERITY_BORDERS } from '../style/marks.ts';
import { LINES, PAGE, type Theme, TONES } from '../style/tones.ts';
import { FRAME_TEXT } from './frame.ts';
import { FONT_FAMILY, type TextStyle } from './measure-text.ts';
import { LINE_STYLES } from './size-text.ts';

/** Every rule is bound to our pictures, so that one that stands within a page changes nothing else there. */
const SCOPE = '.spandrel';

/** The style sheet of a picture: the same for all, in the colours of one theme, or of the reader’s own. Paper is light. */
export function writeStyle(theme: Theme | 'auto'): string {
  if (theme !== 'auto') return [...shapeRules(), ...colourRules(theme)].join('\n');
  return [
    ...shapeRules(),
    ...colourRules('light'),
    `@media screen and (prefers-color-scheme:dark){\n${colourRules('dark').join('\n')}\n}`,
  ].join('\n');
}

function shapeRules(): string[] {
  return [
    rule('text', `font-family:${FONT_FAMILY};text-anchor:middle;stroke:none`),
    ...Object.entries(LINE_STYLES).map(([kind, style]) => rule(`.${kind}`, fontOf(style))),
    rule('.badge text', 'font-size:10.5px;font-weight:bold'),
    rule('.frame text', `${fontOf(FRAME_TEXT)};text-anchor:start`),
    rule('.title', 'font-size:20px;font-weight:bold;text-anchor:start'),
    rule('.quiet', 'font-size:12.5px;text-anchor:start'),
    rule('.node', 'stroke-width:1.5px'),
    rule('.sign', 'fill:none;stroke-width:2px;stroke-linecap:round;stroke-linejoin:round'),
    rule('.dashed>rect,.spandrel .dashed>path', 'stroke-dasharray:5 4'),
    rule('.badge', 'stroke-width:1.5px;stroke-dasharray:none'),
    rule('.line', 'fill:none'),
    rule('.crease', 'fill:none'),
    rule('.head', 'stroke:none'),
    rule('.label rect', 'stroke:none'),
    rule('.start', 'text-anchor:start'),
    rule('.end', 'text-anchor:end'),
    rule('.scale', 'stroke-width:1px'),
    rule('.today', 'stroke-width:2px'),
  ];
}

function colourRules(theme: Theme): string[] {
  const page = PAGE[theme];
  return [
    rule('.page', `fill:${page.fill}`),
    rule('.label rect', `fill:${page.fill}`),
    rule('text', `fill:${page.text}`),
    rule('.quiet', `fill:${page.quiet}`),
    rule('.faint', `fill:${page.quiet}`),
    rule('.scale', `stroke:${TONES.frame[theme].stroke}`),
    rule('.cut', `stroke:${page.fill};stroke-width:3px`),
    rule('.track', `fill:${TONES.slate[theme].fill}`),
    rule('.dot circle', `fill:${LINES.blue[theme]};stroke:${page.fill}`),
    rule('.dot text', `fill:${page.fill}`),
    rule('a .quiet', `fill:${page.link};text-decoration:underline`),
    ...Object.entries(TONES).flatMap(([name, tones]) => {
      const { fill, stroke, text } = tones[theme];
      return [rule(`.${name}`, `fill:${fill};stroke:${stroke}`), rule(`.${name}>text`, `fill:${text}`)];
    }),
    ...Object.values(SEVERITY_BORDERS).map(({ colour, width }) =>
      rule(`.border-${colour}`, `stroke:${LINES[colour][theme]};stroke-width:${width}px`),
    ),
    ...Object.entries(LINES).flatMap(([name, colours]) => [
      rule(`.line-${name}`, `stroke:${colours[theme]}`),
      rule(`.solid-${name}`, `fill:${colours[theme]}`),
    ]),
  ];
}

function fontOf({ size, bold }: TextStyle): string {
  return `font-size:${size}px${bold ? ';font-weight:bold' : ''}`;
}

function rule(selector: string, declarations: string): string {
  return `${SCOPE} ${selector}{${declarations}}`;
}
