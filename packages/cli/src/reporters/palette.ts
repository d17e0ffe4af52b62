import type { Severity } from '@spandrel/compiler';
import picocolors from 'picocolors';

/** The colours of terminal output; all of them do nothing where colours are off. */
export interface Palette {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly severity: (severity: Severity, text: string) => string;
}

/** Colours where they are wanted and the terminal has them; NO_COLOR (https://no-color.org) and CI are respected. */
export function palette(wanted: boolean): Palette {
  const { bold, dim, red, yellow, cyan } = picocolors.createColors(
    wanted && picocolors.isColorSupported && !process.env.CI,
  );
  const bySeverity: Record<Severity, (text: string) => string> = { error: red, warning: yellow, info: cyan };
  return { bold, dim, severity: (severity, text) => bySeverity[severity](text) };
}
