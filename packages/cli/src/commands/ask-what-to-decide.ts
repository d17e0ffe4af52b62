import type { Address, Element } from '@spandrel/compiler';
import { hasTerminal } from '../ask-on-terminal.ts';
import { UsageError } from '../command-result.ts';

interface Question {
  readonly affects: readonly Address[];
  readonly title: string | undefined;
}

/** What is to be decided is asked for on a terminal; undefined where the person has changed their mind. */
export async function askWhatToDecide(
  elements: readonly Element[],
  title: string | undefined,
): Promise<Question | undefined> {
  if (!hasTerminal()) {
    throw new UsageError(
      'a decision is about something, and there is no terminal to ask on: name its address, such as definition/mql.',
    );
  }
  const { autocompleteMultiselect, cancel, isCancel, text } = await import('@clack/prompts');
  const options = elements.map((element) => ({
    value: element.address,
    label: element.address,
    ...(element.title === element.id ? {} : { hint: element.title }),
  }));
  const affects = await autocompleteMultiselect({
    message: 'What is to be decided about?',
    options,
    required: true,
    placeholder: 'Type to search',
  });
  if (!isCancel(affects)) {
    const given = title ?? (await text({ message: 'What is to be decided?', placeholder: 'may be left empty' }));
    if (!isCancel(given)) return { affects, title: given.trim() === '' ? undefined : given };
  }
  cancel('Cancelled.');
  return undefined;
}
