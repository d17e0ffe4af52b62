import { barButton, zoomBar } from './zoom-bar.ts';
import { moveByKey, type Sight, zoomInto } from './zoom-into.ts';

/** Gives the picture in a figure buttons, and lets the reader move it and come closer. */
export function enlivenPicture(figure: HTMLElement, { isAlone = false } = {}): void {
  const sight = figure.querySelector<HTMLElement>('.sight');
  const svg = sight?.querySelector('svg');
  if (!sight || !svg) return;
  const dialog = document.createElement('dialog');
  const alone = (): boolean => isAlone || dialog.open;
  const controls = zoomInto(svg, gather(svg), { ...sizeOf(svg), isAlone: alone });
  sight.tabIndex = 0;
  sight.setAttribute('role', 'group');
  sight.setAttribute(
    'aria-label',
    `${svg.querySelector('title')?.textContent ?? 'Picture'}: arrow keys move, + and - zoom, 0 shows all`,
  );
  sight.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (moveByKey(event.key, controls)) event.preventDefault();
  });
  figure.append(isAlone ? zoomBar(controls) : withLarger(zoomBar(controls), figure, dialog, sight, controls));
}

/** Everything that is drawn, in one group that can be moved; what says what it is stays where it is. */
function gather(svg: SVGSVGElement): SVGGElement {
  const group = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  group.append(...[...svg.children].filter(({ tagName }) => tagName !== 'title' && tagName !== 'desc'));
  svg.append(group);
  return group;
}

function sizeOf(svg: SVGSVGElement): { width: number; height: number } {
  const { width, height } = svg.viewBox.baseVal;
  return { width, height };
}

/** A button that gives the picture the whole window: a dialogue keeps the focus, and Escape closes it. */
function withLarger(
  bar: HTMLElement,
  figure: HTMLElement,
  dialog: HTMLDialogElement,
  sight: HTMLElement,
  { reset }: Sight,
): HTMLElement {
  dialog.className = 'picture larger';
  dialog.setAttribute('aria-label', 'Picture');
  const larger = barButton('Larger', 'Larger: show it in the whole window', () => {
    if (dialog.open) return dialog.close();
    dialog.append(sight, bar);
    dialog.showModal();
    larger.textContent = 'Close';
    larger.setAttribute('aria-label', 'Close, and back to the page');
  });
  dialog.addEventListener('close', () => {
    figure.append(sight, bar);
    reset();
    larger.textContent = 'Larger';
    larger.setAttribute('aria-label', 'Larger: show it in the whole window');
    larger.focus();
  });
  bar.append(larger);
  figure.after(dialog);
  return bar;
}
