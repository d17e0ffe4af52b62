import type { CalendarEntry } from '../views/view.ts';
import type { Tone } from './tones.ts';

export interface StateStyle {
  /** What it is called in a picture: a state is always told in words, too. */
  readonly words: string;
  readonly tone: Tone;
}

/** What each state of a calendar’s entries looks like. */
export const STATES: Readonly<Record<CalendarEntry['state'], StateStyle>> = {
  done: { words: 'done', tone: 'strongGrey' },
  running: { words: 'under way', tone: 'green' },
  ahead: { words: 'ahead', tone: 'strongBlue' },
  late: { words: 'late', tone: 'amber' },
};
