import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Note {
  readonly id: number;
  readonly author: { readonly id: number };
  readonly body: string;
}

interface FakeGitlab {
  readonly url: string;
  readonly notes: () => readonly Note[];
  readonly close: () => void;
}

/** Who the token belongs to. */
export const BOT = 1;
export const TOKEN = 'secret';

const NOTES = '/projects/42/merge_requests/7/notes';

/** As much of GitLab’s API as there is to the notes of one merge request, on this machine. */
export async function fakeGitlab(before: readonly Note[] = []): Promise<FakeGitlab> {
  let notes = before;
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<unknown> => {
    const { pathname, searchParams } = new URL(request.url as string, 'http://localhost');
    const content = await text(request);
    if (request.headers['private-token'] !== TOKEN) return undefined;
    const { body } = JSON.parse(content || '{}') as { body: string };
    const asked = `${request.method} ${pathname}`;
    if (asked === 'GET /user') return { id: BOT };
    if (asked === `GET ${NOTES}`) {
      const [size, page] = [Number(searchParams.get('per_page')), Number(searchParams.get('page'))];
      response.setHeader('x-next-page', page * size < notes.length ? page + 1 : '');
      return notes.slice((page - 1) * size, page * size);
    }
    if (asked === `POST ${NOTES}`) {
      notes = [...notes, { id: notes.length + 1, author: { id: BOT }, body }];
      return notes.at(-1);
    }
    const changed = notes.find(({ id, author }) => asked === `PUT ${NOTES}/${id}` && author.id === BOT);
    notes = notes.map((note) => (note === changed ? { ...note, body } : note));
    return changed;
  };
  const server = createServer(async (request, response) => {
    const content = await answer(request, response);
    response.writeHead(content === undefined ? 401 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(content ?? { message: '401 Unauthorized' }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, notes: () => notes, close: () => server.close() };
}
