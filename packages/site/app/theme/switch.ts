import { chooseTheme, shownTheme } from './choice.ts';

/** A button that turns light into dark and back. */
export function themeSwitch(): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'theme';
  const tell = (): void => {
    const isDark = shownTheme() === 'dark';
    button.textContent = isDark ? 'Light' : 'Dark';
    button.setAttribute('aria-label', isDark ? 'Show light pages' : 'Show dark pages');
  };
  button.addEventListener('click', () => {
    chooseTheme(shownTheme() === 'dark' ? 'light' : 'dark');
    tell();
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', tell);
  tell();
  return button;
}
