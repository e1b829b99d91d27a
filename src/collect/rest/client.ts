import { performance } from 'node:perf_hooks';
import type { Exchange } from '../exchange.ts';
import { type BodyKind, RECORDED_AT, RECORDED_LOOKS, understand } from './answer.ts';
import { createGate } from './gate.ts';
import {
  DEFAULT_MAX_BODY_BYTES,
  DEFAULT_TIMEOUT_MS,
  type Header,
  MAX_AT_ONCE,
  parseBase,
  type RestClientOptions,
  withEnvironment,
} from './options.ts';
import { type Sent, send } from './send.ts';
import { openTransport, type Transport, tlsOptions } from './transport.ts';

/** Asks one REST API. It only ever sends GET, at most four at once, and never throws on what comes back. */
export interface RestClient {
  /** The base without credentials, as it may be shown. */
  readonly url: string;
  get(path: string, kind?: BodyKind): Promise<Answer>;
  /** The same question, with the raw answer: to recognise what is answering. `atRoot` leaves the base's path out. */
  probe(path: string, atRoot?: boolean): Promise<Sent>;
  /** Number of looks, when what answers is a recording that is being replayed; undefined for everything alive. */
  recordedLooks(): number | undefined;
  close(): Promise<void>;
}

export type Answer = Omit<Exchange, 'look'>;

/** @throws Error when the URL is none, or a certificate's file cannot be read */
export function createRestClient(given: RestClientOptions, environment = process.env): RestClient {
  const options = withEnvironment(given, environment);
  const { base, user } = parseBase(options.url);
  const secret = secretHeaders(options.headers ?? [], options.user ?? user);
  const gate = createGate(MAX_AT_ONCE);
  const bounds = {
    timeoutMs: options.timeoutMs ?? DEFAULT_TIMEOUT_MS,
    maxBodyBytes: options.maxBodyBytes ?? DEFAULT_MAX_BODY_BYTES,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  };
  let transport: Promise<Transport> | undefined;
  let looks: number | undefined;

  const tls = tlsOptions(options, environment);
  const ask = async (path: string, from = base) => {
    transport ??= openTransport(tls, base, environment);
    return send(await transport, questionUrl(from, path), secret, bounds);
  };
  const get = (path: string, kind: BodyKind = 'json') =>
    gate.run(async () => {
      const started = performance.now();
      const sent = await ask(path);
      looks ??= wholeNumber(sent.headers[RECORDED_LOOKS]);
      const at = wholeNumber(sent.headers[RECORDED_AT]) ?? Date.now();
      const tookMs = Math.round(performance.now() - started);
      return { path, at, tookMs, status: sent.status, ...understand(sent, kind) };
    });
  return {
    url: base.href.replace(/\/$/, ''),
    get,
    probe: (path, atRoot = false) => gate.run(() => ask(path, atRoot ? new URL(base.origin) : base)),
    recordedLooks: () => looks,
    close: async () => void (await (await transport)?.dispatcher.destroy()),
  };
}

function questionUrl(base: URL, path: string): URL {
  return new URL(`${base.origin}${base.pathname.replace(/\/$/, '')}${path}`);
}

function secretHeaders(headers: readonly Header[], user: string | undefined): readonly Header[] {
  const named = headers.some(([name]) => name.toLowerCase() === 'authorization');
  if (user === undefined || named) return headers;
  return [...headers, ['authorization', `Basic ${Buffer.from(user, 'utf8').toString('base64')}`]];
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
