import type { Sight } from './zoom-into.ts';

/** Buttons for whoever has no wheel and no second finger. */
export function zoomBar({ scale, reset }: Sight): HTMLElement {
  const bar = document.createElement('div');
  bar.className = 'toolbar';
  bar.append(
    barButton('+', 'Closer', () => scale(1.4)),
    barButton('−', 'Further away', () => scale(1 / 1.4)),
    barButton('All', 'Show all of it', reset),
  );
  return bar;
}

export function barButton(text: string, label: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  button.setAttribute('aria-label', label);
  button.addEventListener('click', act);
  return button;
}
