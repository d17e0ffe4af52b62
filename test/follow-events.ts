import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { createInterface } from 'node:readline';
import type { TestContext } from 'vitest';
import type { LiveState } from '../packages/site/src/index.ts';

/** Follows a served site as its pages do, and returns what gives the next state that it tells. */
export async function followEvents(
  address: string,
  context: Pick<TestContext, 'onTestFinished'>,
): Promise<() => Promise<LiveState>> {
  const request = get(`${address}live-events`);
  context.onTestFinished(() => void request.destroy());
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  // The test may end before the server does.
  response.on('error', () => {});
  const lines = createInterface({ input: response })[Symbol.asyncIterator]();
  return async () => {
    for (;;) {
      const { value, done } = await lines.next();
      if (done) throw new Error('The server ended.');
      if (value.startsWith('data: ')) return JSON.parse(value.slice('data: '.length)) as LiveState;
    }
  };
}
