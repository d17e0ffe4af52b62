import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UsageError } from '../command-result.ts';

/** A server that nobody reaches but from this machine. */
export interface LocalServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

const DEFAULT_PORT = 4747;
/** As many ports as are tried where none was asked for. */
const TRIED = 20;

/** Listens on a port of this machine, or on the first free one from 4747 where none is asked for. Throws a UsageError where that can’t be. */
export async function listen(asked: number | undefined, answer: RequestListener): Promise<LocalServer> {
  const first = asked ?? DEFAULT_PORT;
  const last = asked ?? DEFAULT_PORT + TRIED - 1;
  for (let port = first; port <= last; port += 1) {
    const server = await listenOn(port, answer);
    if (typeof server !== 'string') return server;
    if (server !== 'EADDRINUSE') throw new UsageError(tellRefusal(port, server));
  }
  throw new UsageError(
    asked === undefined
      ? `the ports ${first} to ${last} are all in use: name another one, such as --port 8080.`
      : `port ${asked} is in use: end the program that uses it, or name another one; without --port, the next free one is taken.`,
  );
}

function tellRefusal(port: number, code: string): string {
  const why = code === 'EACCES' ? 'this user may not listen on it' : code;
  return `port ${port} can’t be used: ${why}. Name one from 1024 upwards, or leave out --port.`;
}

/** On both of its addresses, since “localhost” may mean either; returns a code where they can’t be had. */
async function listenOn(port: number, answer: RequestListener): Promise<LocalServer | string> {
  const first = await open(port, '127.0.0.1', answer);
  if (typeof first === 'string') return first;
  const taken = (first.address() as AddressInfo).port;
  const second = await open(taken, '::1', answer);
  if (second === 'EADDRINUSE') {
    await close(first);
    return second;
  }
  // Any other refusal says that this machine has no such address.
  const servers = typeof second === 'string' ? [first] : [first, second];
  return {
    port: taken,
    close: async () => {
      await Promise.all(servers.map(close));
    },
  };
}

function open(port: number, host: string, answer: RequestListener): Promise<Server | string> {
  return new Promise((resolve) => {
    const server = createServer(answer);
    server.once('error', ({ code = 'unknown reason' }: NodeJS.ErrnoException) => resolve(code));
    server.listen({ port, host, exclusive: true }, () => resolve(server));
  });
}

/** Those who follow the site never end by themselves. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
