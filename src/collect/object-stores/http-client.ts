import { setTimeout as sleep } from 'node:timers/promises';
import { text } from '#evidence';
import { openTransport, type Transport } from '../rest/transport.ts';
import type { Environment } from './object-store.ts';
import { StoreProblem } from './store-problem.ts';

/** One question to a store. */
export interface Question {
  readonly method?: 'GET' | 'HEAD' | 'PUT' | 'POST';
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** More than this is not taken; a store that ignores a range would send everything. */
  readonly mostBytes?: number;
  /** How often it is asked anew; metadata services that are not there are asked once. */
  readonly attempts?: number;
  readonly timeoutMs?: number;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Asks over connections that are kept; repeats what may be repeated. */
export interface HttpClient {
  /**
   * @throws StoreProblem if there is no answer
   */
  ask(question: Question): Promise<Reply>;
  close(): Promise<void>;
}

/** A store is made for many; a JobManager is not. */
const CONNECTIONS = 16;
const ATTEMPTS = 4;
const FIRST_PAUSE_MS = 150;
const LONGEST_PAUSE_MS = 5_000;
const TIMEOUT_MS = 60_000;
const MOST_BYTES = 64 * 1024 * 1024;

export function createHttpClient(environment: Environment): HttpClient {
  const transports = new Map<string, Promise<Transport>>();
  const transportOf = (url: URL): Promise<Transport> => {
    const known = transports.get(url.origin) ?? openTransport({}, url, environment, CONNECTIONS);
    transports.set(url.origin, known);
    return known;
  };
  return {
    ask: async (question) => repeated(await transportOf(question.url), question),
    close: async () => {
      for (const transport of transports.values()) await (await transport).dispatcher.destroy();
      transports.clear();
    },
  };
}

async function repeated(transport: Transport, question: Question): Promise<Reply> {
  const attempts = question.attempts ?? ATTEMPTS;
  for (let attempt = 1; ; attempt++) {
    const reply = await once(transport, question).catch((problem: unknown) => {
      if (problem instanceof StoreProblem || attempt >= attempts) throw unanswered(question.url, problem);
      return undefined;
    });
    if (reply !== undefined && (!isPassing(reply.status) || attempt >= attempts)) return reply;
    await sleep(pauseBefore(attempt, reply));
  }
}

/** Too many questions, or a fault of the store that may be over soon. */
function isPassing(status: number): boolean {
  return status === 429 || status === 500 || status === 502 || status === 503 || status === 504;
}

/** Twice as long each time, but not in step with others; as the store says, if it does. */
function pauseBefore(attempt: number, reply: Reply | undefined): number {
  const asked = Number(reply?.headers['retry-after']) * 1000;
  const own = FIRST_PAUSE_MS * 2 ** (attempt - 1) * (0.5 + Math.random());
  return Math.min(LONGEST_PAUSE_MS, asked > 0 ? asked : own);
}

async function once({ request, dispatcher }: Transport, question: Question): Promise<Reply> {
  const { url, method = 'GET', headers = {}, body, timeoutMs = TIMEOUT_MS } = question;
  const signal = AbortSignal.timeout(timeoutMs);
  const answer = await request(url, { method, headers, dispatcher, signal, ...(body !== undefined && { body }) });
  return {
    status: answer.statusCode,
    headers: firstOfEach(answer.headers),
    body: await bodyOf(answer.body, boundOf(answer.statusCode, question), url),
  };
}

/** What a store says of an error is not what was asked for. */
function boundOf(status: number, { mostBytes = MOST_BYTES }: Question): number {
  return status === 200 || status === 206 ? mostBytes : MOST_BYTES;
}

async function bodyOf(body: AsyncIterable<Buffer>, most: number, url: URL): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > most) throw tooMuch(url, most);
  }
  const whole = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks, bytes);
  return new Uint8Array(whole.buffer, whole.byteOffset, whole.byteLength);
}

function firstOfEach(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    const first = Array.isArray(value) ? value[0] : value;
    if (first !== undefined) found[name.toLowerCase()] = first;
  }
  return found;
}

function tooMuch(url: URL, most: number): StoreProblem {
  return new StoreProblem(
    text(
      `${shown(url)} sent more than the ${most} bytes that were asked for: it does not know ranges. Copy the snapshot here and name the copy.`,
      `${shown(url)} 返回的数据多于所请求的 ${most} 字节：它不支持 Range。请将快照复制到本地再指定该副本。`,
    ),
  );
}

function unanswered(url: URL, problem: unknown): StoreProblem {
  if (problem instanceof StoreProblem) return problem;
  const reason = reasonOf(problem);
  return new StoreProblem(text(`${shown(url)} does not answer: ${reason}`, `${shown(url)} 没有响应：${reason}`));
}

function reasonOf(problem: unknown): string {
  if (problem instanceof AggregateError && problem.errors.length > 0) return reasonOf(problem.errors[0]);
  if (!(problem instanceof Error)) return String(problem);
  if (problem.cause !== undefined) return reasonOf(problem.cause);
  const code = 'code' in problem && typeof problem.code === 'string' ? problem.code : problem.name;
  return problem.message.includes(code) ? problem.message : `${code} ${problem.message}`.trim();
}

/** Without what may be secret: user, password, query. */
function shown(url: URL): string {
  return `${url.protocol}//${url.host}${url.pathname}`;
}
