import type { Exchange, ExchangeProblem } from '../exchange.ts';
import type { Sent } from './send.ts';

/** How a body is to be understood. */
export type BodyKind = 'json' | 'text';

/**
 * A server that replays a recording says with these headers when the answer was recorded (epoch ms), what had gone wrong
 * with it then (`<code> <detail>`, URL-escaped), and how many looks the recording has. Only `flink-doctor` sends them.
 */
export const RECORDED_AT = 'flink-doctor-recorded-at';
export const RECORDED_PROBLEM = 'flink-doctor-recorded-problem';
export const RECORDED_LOOKS = 'flink-doctor-recorded-looks';

const SHOWN = 80;
const MAX_WORDS = 2000;

/** Makes body and problem of what came back. */
export function understand(sent: Sent, kind: BodyKind): Pick<Exchange, 'body' | 'problem'> {
  const problem = recordedProblem(sent) ?? problemOf(sent);
  if (problem !== undefined) return { problem };
  if (kind === 'text') return { body: sent.text };
  try {
    return { body: JSON.parse(sent.text) };
  } catch {
    return { problem: { code: 'not-json', detail: shown(sent.text) } };
  }
}

function problemOf(sent: Sent): ExchangeProblem | undefined {
  if (sent.failure !== undefined) return failed(sent, sent.failure);
  if (sent.status >= 400)
    return { code: 'http-error', detail: flinkWords(sent.text) ?? `HTTP ${sent.status}: ${shown(sent.text)}` };
  if (sent.status >= 300)
    return { code: 'http-error', detail: `HTTP ${sent.status} to ${sent.headers.location ?? 'nowhere'}` };
  return undefined;
}

function failed(sent: Sent, { code, message }: { code: string; message: string }): ExchangeProblem {
  if (code === 'TOO_LARGE') return { code: 'too-large', detail: message };
  if (code === 'REDIRECTS') return { code: 'http-error', detail: message };
  if (code === 'ABORTED') return { code: 'not-asked', detail: 'stopped by the user' };
  if (/TIMEOUT/.test(code) && code !== 'UND_ERR_CONNECT_TIMEOUT') return { code: 'timeout', detail: message };
  if (sent.status === 0) return { code: 'unreachable', detail: `${code}: ${message}` };
  return { code: 'not-json', detail: `the answer broke off (${code}) after: ${shown(sent.text)}` };
}

/** Flink's own words in `{"errors":["…"]}`; an element may hold a whole stack trace of the server. */
export function flinkWords(text: string): string | undefined {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body !== 'object' || body === null || !('errors' in body) || !Array.isArray(body.errors))
      return undefined;
    const words = body.errors.filter((word) => typeof word === 'string' && word.trim() !== '').join('\n');
    return words === '' ? undefined : words.slice(0, MAX_WORDS);
  } catch {
    return undefined;
  }
}

function shown(text: string): string {
  return text.slice(0, SHOWN).replace(/\s+/g, ' ').trim();
}

function recordedProblem(sent: Sent): ExchangeProblem | undefined {
  const [code, detail] = (sent.headers[RECORDED_PROBLEM] ?? '').split(' ', 2);
  if (!isCode(code)) return undefined;
  try {
    return { code, detail: decodeURIComponent(detail ?? '') };
  } catch {
    return { code, detail: detail ?? '' };
  }
}

const CODES = ['http-error', 'not-json', 'timeout', 'unreachable', 'too-large', 'not-asked'] as const;

export function isCode(code: unknown): code is ExchangeProblem['code'] {
  return CODES.some((one) => one === code);
}
