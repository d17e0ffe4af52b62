import * as prompts from '@clack/prompts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { askWhatToDecide } from './ask-what-to-decide.ts';

vi.mock('@clack/prompts');

const CANCELLED = Symbol('cancelled');
const terminals = [process.stdin.isTTY, process.stdout.isTTY] as const;

beforeEach(() => {
  [process.stdin.isTTY, process.stdout.isTTY] = [true, true];
  vi.mocked(prompts.isCancel).mockImplementation((answer) => answer === CANCELLED);
});
afterEach(() => {
  [process.stdin.isTTY, process.stdout.isTTY] = terminals;
  vi.resetAllMocks();
});

/** Answers the two questions in turn; returns what comes of it, and how many were asked. */
async function asked(about: unknown, title: unknown): Promise<unknown[]> {
  vi.mocked(prompts.autocompleteMultiselect).mockResolvedValue(about as string[]);
  vi.mocked(prompts.text).mockResolvedValue(title as string);
  const answer = await askWhatToDecide([], undefined);
  return [answer, vi.mocked(prompts.text).mock.calls.length];
}

it('takes what was chosen, with a title or without', async () => {
  expect(await asked(['definition/mql'], 'Raise it')).toEqual([{ affects: ['definition/mql'], title: 'Raise it' }, 1]);
  expect((await asked(['definition/mql'], ' '))[0]).toEqual({ affects: ['definition/mql'], title: undefined });
});

it('asks nothing more once it was cancelled', async () => {
  expect(await asked(CANCELLED, 'Raise it')).toEqual([undefined, 0]);
  expect(await asked(['definition/mql'], CANCELLED)).toEqual([undefined, 1]);
  expect(prompts.cancel).toHaveBeenCalledTimes(2);
});

it('refuses where questions would go to a file, or to nobody', async () => {
  process.stdout.isTTY = false;
  await expect(askWhatToDecide([], undefined)).rejects.toThrow('there is no terminal to ask on');
});
