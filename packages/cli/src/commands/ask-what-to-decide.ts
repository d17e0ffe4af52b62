import type { Address, Element } from '@spandrel/compiler';
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
  if (process.stdin.isTTY !== true) {
    throw new UsageError(
      'a decision is about something, and there is no terminal to ask on: name its address, such as definition/mql.',
    );
  }
  const { autocompleteMultiselect, cancel, group, text } = await import('@clack/prompts');
  const options = elements.map((element) => ({
    value: element.address,
    label: element.address,
    ...(element.title === element.id ? {} : { hint: element.title }),
  }));
  let isCancelled = false;
  const answers = await group(
    {
      affects: async () =>
        autocompleteMultiselect({
          message: 'What is to be decided about?',
          options,
          required: true,
          placeholder: 'Type to search',
        }),
      title: async () => title ?? text({ message: 'What is to be decided?', placeholder: 'left to the record' }),
    },
    {
      onCancel: () => {
        isCancelled = true;
        cancel('Cancelled.');
      },
    },
  );
  if (isCancelled) return undefined;
  const { affects, title: given } = answers as { affects: Address[]; title?: string };
  return { affects, title: given?.trim() ? given : undefined };
}
