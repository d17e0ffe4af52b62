import { LINES, PAGE, pictureStyle, type Theme, TONES } from '@spandrel/renderers';

/** The colours of the pictures, as names that the style of the pages uses, and as the style of the pictures within them. Paper is light. */
export function writeColours(): string {
  return [
    within(':root', names('light')),
    pictureStyle('light'),
    `@media screen{\n${within(':root[data-theme=dark]', names('dark'), pictureStyle('dark'))}\n}`,
    `@media screen and (prefers-color-scheme:dark){\n${within(':root:not([data-theme=light])', names('dark'), pictureStyle('dark'))}\n}`,
  ].join('\n');
}

function within(selector: string, ...content: readonly string[]): string {
  return `${selector}{\n${content.join('\n')}\n}`;
}

function names(theme: Theme): string {
  const declared = [
    `color-scheme:${theme}`,
    ...Object.entries(PAGE[theme]).map(([name, colour]) => `--page-${name}:${colour}`),
    ...Object.entries(LINES).map(([name, colours]) => `--line-${name}:${colours[theme]}`),
    ...Object.entries(TONES).flatMap(([name, tones]) =>
      Object.entries(tones[theme]).map(([part, colour]) => `--${name}-${part}:${colour}`),
    ),
  ];
  return `${declared.join(';')};`;
}
