import { setTimeout as sleep } from 'node:timers/promises';
import type { Header } from './options.ts';
import type { Transport } from './transport.ts';

/** What came back for one question, before anything is made of it. */
export interface Sent {
  /** 0 when there was no answer. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** As far as it arrived. */
  readonly text: string;
  /** Where it finally was asked, after redirects. */
  readonly url: string;
  /** Why it is not whole: undici's or Node's code, such as `ECONNREFUSED`. */
  readonly failure?: { readonly code: string; readonly message: string };
}

export interface Bounds {
  readonly timeoutMs: number;
  readonly maxBodyBytes: number;
  readonly signal?: AbortSignal;
}

const MAX_REDIRECTS = 5;

/** Asks once, follows redirects, and never throws. Headers the user gave go to the origin they were given for, no other. */
export async function send(transport: Transport, url: URL, secret: readonly Header[], bounds: Bounds): Promise<Sent> {
  const stop = new AbortController();
  const onAbort = () => stop.abort(new Failure('ABORTED', 'stopped'));
  if (bounds.signal?.aborted) onAbort();
  bounds.signal?.addEventListener('abort', onAbort, { once: true });
  const message = `no whole answer within ${bounds.timeoutMs / 1000} s`;
  const timer = setTimeout(() => stop.abort(new Failure('TIMEOUT', message)), bounds.timeoutMs);
  try {
    return await follow(transport, url, secret, bounds, stop.signal);
  } finally {
    clearTimeout(timer);
    bounds.signal?.removeEventListener('abort', onAbort);
  }
}

async function follow(
  transport: Transport,
  first: URL,
  secret: readonly Header[],
  bounds: Bounds,
  signal: AbortSignal,
): Promise<Sent> {
  let url = first;
  for (let redirects = 0; ; redirects += 1) {
    const sent = await once(transport, url, isUpgradeOrSame(first, url) ? secret : [], bounds, signal);
    const next = sent.status >= 301 && sent.status <= 308 ? parse(sent.headers.location, url) : undefined;
    if (next === undefined || sent.failure !== undefined) return sent;
    if (redirects === MAX_REDIRECTS) {
      return { ...sent, failure: { code: 'REDIRECTS', message: `more than ${MAX_REDIRECTS} redirects` } };
    }
    url = next;
  }
}

/** The same origin; or the same host and port by TLS, which is what Flink answers when asked in plain HTTP on its TLS port. */
function isUpgradeOrSame(first: URL, url: URL): boolean {
  return url.origin === first.origin || (url.protocol === 'https:' && url.host === first.host);
}

function parse(location: string | undefined, from: URL): URL | undefined {
  if (location === undefined || !URL.canParse(location, from.href)) return undefined;
  const url = new URL(location, from);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : undefined;
}

async function once(
  transport: Transport,
  url: URL,
  secret: readonly Header[],
  bounds: Bounds,
  signal: AbortSignal,
): Promise<Sent> {
  const got = { status: 0, headers: {}, text: '', url: url.href };
  try {
    const { dispatcher } = transport;
    const headers = ['accept', 'application/json, text/plain;q=0.9, */*;q=0.1', ...secret.flat()];
    const timeouts = { headersTimeout: bounds.timeoutMs, bodyTimeout: bounds.timeoutMs };
    const answer = await transport.request(url, { method: 'GET', dispatcher, headers, signal, ...timeouts });
    const head = { ...got, status: answer.statusCode, headers: firstOfEach(answer.headers) };
    return { ...head, ...(await readBody(answer.body, bounds.maxBodyBytes)) };
  } catch (error) {
    return { ...got, failure: asFailure(error) };
  }
}

function firstOfEach(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** Keeps what arrived of a body that breaks off: its first characters tell what was answering. */
async function readBody(body: AsyncIterable<Buffer>, limit: number): Promise<Pick<Sent, 'text' | 'failure'>> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of body) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes > limit) throw new Failure('TOO_LARGE', `more than ${limit} bytes`);
    }
  } catch (error) {
    return { text: Buffer.concat(chunks).subarray(0, 400).toString('utf8'), failure: asFailure(error) };
  }
  return { text: Buffer.concat(chunks, bytes).toString('utf8') };
}

class Failure extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

function asFailure(error: unknown): { readonly code: string; readonly message: string } {
  const at = innermost(error);
  if (!(at instanceof Error)) return { code: 'UNKNOWN', message: String(at) };
  const code = 'code' in at && typeof at.code === 'string' ? at.code : at.name;
  return { code, message: at.message === '' ? code : (at.message.split('\n', 1)[0] ?? code) };
}

/** The first cause; of several addresses that were tried, the first one's. */
function innermost(error: unknown): unknown {
  if (error instanceof AggregateError && error.errors.length > 0) return innermost(error.errors[0]);
  return error instanceof Error && error.cause !== undefined ? innermost(error.cause) : error;
}

/** Waits, but not past an abort; rejects with the signal's reason. */
export async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  if (ms > 0) await sleep(ms, undefined, signal === undefined ? {} : { signal });
}
