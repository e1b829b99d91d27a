import type { Exchange } from '../exchange.ts';
import { isCode } from '../rest/answer.ts';
import { at, numberAt, textAt } from '../rest/json.ts';

/** The last millisecond a `Date` can name. */
const END_OF_TIME = 8.64e15;

/** Only what is an exchange passes: a bundle comes from elsewhere and may hold anything. */
export function asExchange(value: unknown): Exchange | undefined {
  const path = textAt(value, 'path');
  const look = numberAt(value, 'look') ?? -1;
  const time = numberAt(value, 'at') ?? Number.NaN;
  if (path === undefined || !path.startsWith('/')) return undefined;
  if (!Number.isInteger(look) || look < 0 || !(Math.abs(time) < END_OF_TIME)) return undefined;
  const body = at(value, 'body');
  const problem = at(value, 'problem');
  const code = at(problem, 'code');
  return {
    look,
    path,
    at: time,
    tookMs: numberAt(value, 'tookMs') ?? 0,
    status: numberAt(value, 'status') ?? 0,
    ...(body === undefined ? {} : { body }),
    ...(isCode(code) ? { problem: { code, detail: textAt(problem, 'detail') ?? '' } } : {}),
  };
}
