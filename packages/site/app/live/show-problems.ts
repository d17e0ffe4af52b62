import type { LiveProblem, LiveState } from '../../src/live/live-state.ts';

export interface ProblemPanel {
  readonly show: (state: LiveState) => void;
  readonly tellConnected: (isConnected: boolean) => void;
}

/** A panel at the lower edge of the page, which is there only while there is something to tell. It can be closed, and opens again for other errors. */
export function problemPanel(): ProblemPanel {
  const panel = document.createElement('aside');
  panel.className = 'live';
  panel.setAttribute('aria-label', 'State of the site');
  const problems = document.createElement('div');
  problems.setAttribute('role', 'status');
  const connection = document.createElement('p');
  connection.textContent = 'spandrel serve has ended: this page stays as it is until it runs again.';
  connection.hidden = true;
  panel.append(problems, connection);
  let told = '';
  return {
    show(state) {
      const text = JSON.stringify(state.problems);
      // What is the same stays open or closed, and where it was scrolled to.
      if (text === told) return;
      told = text;
      problems.replaceChildren(...(state.total === 0 ? [] : [listOf(state)]));
      place();
    },
    tellConnected(isConnected) {
      connection.hidden = isConnected;
      place();
    },
  };

  function place(): void {
    if (problems.childElementCount === 0 && connection.hidden) panel.remove();
    else if (!panel.isConnected) document.body.append(panel);
  }
}

function listOf({ problems, total }: LiveState): HTMLElement {
  const details = element('details', {});
  details.open = true;
  const count = `${total} compile ${total === 1 ? 'error' : 'errors'}`;
  const summary = element('summary', {}, element('strong', {}, count), ': the page shows what could still be built');
  const list = element('ol', {}, ...problems.map(tell));
  const rest = total - problems.length;
  const more = rest === 0 ? [] : [element('p', {}, `${rest} more: “spandrel check” shows all of them.`)];
  details.append(summary, list, ...more);
  return details;
}

function tell({ code, place, elements, message, frame, reason, fix, related }: LiveProblem): HTMLElement {
  return element(
    'li',
    {},
    element(
      'p',
      { class: 'where' },
      element('code', {}, place),
      ' ',
      element('span', {}, [code, ...elements].join(' ')),
    ),
    element('p', { class: 'what' }, message),
    ...(frame.length === 0 ? [] : [element('pre', { tabindex: '0' }, frame.join('\n'))]),
    element(
      'dl',
      {},
      ...[['Why', reason], ['Fix', fix], ...related.map((other) => ['also', other])].flatMap(
        ([name = '', text = '']) => [element('dt', {}, name), element('dd', {}, text)],
      ),
    ),
  );
}

/** Texts come from anybody’s files: they are only ever added as text. */
function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}
