import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LiveState } from '@spandrel/site';
import { answerRequest, HEADERS } from './answer-request.ts';

/** A site in memory, and the pages that are told when it changes. */
export class SiteServer {
  #files: ReadonlyMap<string, string> = new Map();
  #state: LiveState | undefined;
  readonly #readers = new Set<ServerResponse>();

  /** Shows another state of the site from now on. */
  show(files: ReadonlyMap<string, string>): void {
    this.#files = files;
  }

  /** Tells all pages that are open, and those that are opened later, how the site is. */
  tell(state: LiveState): void {
    this.#state = state;
    for (const reader of this.#readers) reader.write(eventOf(state));
  }

  answer(request: IncomingMessage, response: ServerResponse): void {
    const { method = '', url = '' } = request;
    const { host, origin } = request.headers;
    const port = request.socket.localPort ?? 0;
    const answer = answerRequest({ method, url, host, origin }, this.#files, port);
    if (answer === 'events') {
      this.#follow(response, method);
      return;
    }
    const { status, headers, body } = answer;
    response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) });
    response.end(method === 'HEAD' ? undefined : body);
  }

  #follow(response: ServerResponse, method: string): void {
    response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream; charset=utf-8' });
    if (method === 'HEAD') {
      response.end();
      return;
    }
    // Headers alone would wait for the first event.
    response.write(this.#state ? eventOf(this.#state) : ':\n\n');
    this.#readers.add(response);
    response.once('close', () => this.#readers.delete(response));
  }
}

/** https://html.spec.whatwg.org/multipage/server-sent-events.html; JSON has no line breaks. */
function eventOf(state: LiveState): string {
  return `event: state\ndata: ${JSON.stringify(state)}\n\n`;
}
