import type { Mark } from '../views/view.ts';

/** What each mark is called in a picture. */
export const MARK_WORDS: Readonly<Record<Mark, string>> = {
  planned: 'planned',
  leaving: 'being retired',
  retired: 'retired',
  unowned: 'no owner',
  manual: 'by hand',
  slow: 'over a day',
  unmonitored: 'unwatched',
  handoff: 'handoff',
  unaccepted: 'nobody accepts',
  undated: 'no time limit',
  highlighted: 'highlighted',
  untold: 'nothing said about past figures',
};
