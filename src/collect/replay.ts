import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readBundle } from './bundle/read-bundle.ts';
import type { Exchange } from './exchange.ts';
import { createMetricMemory } from './replay-metrics.ts';
import { RECORDED_AT, RECORDED_LOOKS, RECORDED_PROBLEM } from './rest/answer.ts';

/** A recording served as the JobManager it was. */
export interface Replay {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a recording (a bundle's path, or exchanges) over HTTP on this machine: the nth request of a path gets the nth
 * answer it had then, later ones the last. Its clock is the patient's: each answer says when it was recorded.
 */
export async function serveRecording(
  recording: string | readonly Exchange[],
  options: { readonly port?: number } = {},
): Promise<Replay> {
  const exchanges = typeof recording === 'string' ? await exchangesOf(recording) : recording;
  const find = createFinder(exchanges);
  const looks = exchanges.reduce((most, { look }) => Math.max(most, look + 1), 1);
  // What the recording lacks is answered at the time of what was answered before it: the clock is never this machine's.
  let clock = exchanges[0]?.at ?? Date.now();
  const server = createServer((request, response) => {
    const exchange = request.method === 'GET' ? find(request.url ?? '/') : undefined;
    clock = exchange?.at ?? clock;
    response.setHeader(RECORDED_AT, String(clock));
    response.setHeader(RECORDED_LOOKS, String(looks));
    answer(request, response, exchange);
  });
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** The first input of a bundle: one server is one cluster. */
async function exchangesOf(bundle: string): Promise<readonly Exchange[]> {
  const exchanges: Exchange[] = [];
  await readBundle(bundle, (input, _, exchange) => {
    if (input === 0) exchanges.push(exchange);
  });
  return exchanges;
}

function createFinder(exchanges: readonly Exchange[]): (path: string) => Exchange | undefined {
  const recorded = new Map<string, Exchange[]>();
  for (const exchange of exchanges) {
    const same = recorded.get(exchange.path);
    if (same === undefined) recorded.set(exchange.path, [exchange]);
    else same.push(exchange);
  }
  const metrics = createMetricMemory(exchanges);
  const times = new Map<string, number>();
  return (path) => {
    const time = times.get(path) ?? 0;
    times.set(path, time + 1);
    const same = recorded.get(path);
    return same === undefined ? metrics(path, time) : (same[time] ?? same.at(-1));
  };
}

function answer(request: IncomingMessage, response: ServerResponse, exchange: Exchange | undefined): void {
  if (exchange === undefined) {
    send(response, 404, { errors: [`Not found: ${request.url} (not in the recording)`] });
    return;
  }
  const { problem } = exchange;
  if (problem !== undefined) {
    response.setHeader(RECORDED_PROBLEM, `${problem.code} ${encodeURIComponent(problem.detail.slice(0, 2000))}`);
  }
  // What had no status (refused, timed out) travels as 502; the problem says what it really was.
  const status = exchange.status === 0 ? 502 : exchange.status;
  send(response, status, exchange.body ?? { errors: [problem?.detail ?? ''] });
}

function send(response: ServerResponse, status: number, body: unknown): void {
  const isText = typeof body === 'string';
  response.writeHead(status, {
    'content-type': isText ? 'text/plain; charset=UTF-8' : 'application/json; charset=UTF-8',
  });
  response.end(isText ? body : JSON.stringify(body));
}
