/** Notes what the reader opened and where the focus is in blocks that go, and returns what does the same in those that come. */
export function carryOver(gone: readonly Element[]): (blocks: readonly Element[]) => void {
  const opened = new Set(gone.flatMap((block) => [...within(block, 'details[open] > summary')]).map(nameOf));
  const focused = gone.some((block) => block.contains(document.activeElement)) ? document.activeElement : null;
  return (blocks) => {
    for (const block of blocks) {
      for (const summary of opened.size > 0 ? within(block, 'details > summary') : []) {
        if (opened.has(nameOf(summary))) (summary.parentElement as HTMLDetailsElement).open = true;
      }
    }
    if (!focused) return;
    const candidates = blocks.flatMap((block) => [...within(block, focused.localName)]);
    candidates.find((one) => nameOf(one) === nameOf(focused))?.focus({ preventScroll: true });
  };
}

function within(block: Element, selector: string): NodeListOf<HTMLElement> {
  return block.querySelectorAll<HTMLElement>(selector);
}

/** What the reader knows it by. */
function nameOf(element: Element): string {
  return element.textContent ?? '';
}
