import { accessSync, constants } from 'node:fs';
import { text } from '#evidence';
import { FORMATS, type Format } from '#report';
import { parseDuration } from './duration.ts';
import { FAIL_ON, type FailOn } from './flags.ts';
import { choiceOf } from './nearest.ts';
import { UsageError } from './usage-error.ts';

/** Flags as commander hands them over: words, not yet understood. */
export interface RawOptions {
  readonly job?: string;
  readonly for: string;
  readonly format: string;
  readonly output?: string;
  readonly failOn: string;
  readonly header: readonly string[];
  readonly user?: string;
  readonly cacert?: string;
  readonly cert?: string;
  readonly key?: string;
  readonly insecure?: boolean;
  readonly redactNames?: boolean;
}

/** How to reach a cluster, as `curl` has it. */
interface HttpOptions {
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly user?: string;
  readonly cacert?: string;
  readonly cert?: string;
  readonly key?: string;
  readonly insecure?: boolean;
}

export interface LookOptions {
  readonly job?: string;
  readonly forMs: number;
  readonly http: HttpOptions;
}

/** Which inputs to look at, how, and for how long. */
export function lookOptionsOf(raw: RawOptions): LookOptions {
  return { ...(raw.job !== undefined && { job: raw.job }), forMs: parseDuration(raw.for), http: httpOptionsOf(raw) };
}

export function formatOf({ format }: Pick<RawOptions, 'format'>): Format {
  return choiceOf('--format', format, FORMATS);
}

export function failOnOf({ failOn }: Pick<RawOptions, 'failOn'>): FailOn {
  return choiceOf('--fail-on', failOn, FAIL_ON);
}

function httpOptionsOf({ header, user, cacert, cert, key, insecure }: RawOptions): HttpOptions {
  // curl's `--cert file:password`
  for (const [flag, file] of [
    ['--cacert', cacert],
    ['--cert', cert?.replace(/:[^:/\\]*$/, '')],
    ['--key', key],
  ] as const) {
    if (file !== undefined) mustBeReadable(flag, file);
  }
  return {
    headers: header.map(headerOf),
    ...(user !== undefined && { user }),
    ...(cacert !== undefined && { cacert }),
    ...(cert !== undefined && { cert }),
    ...(key !== undefined && { key }),
    ...(insecure && { insecure }),
  };
}

/** `Name: value`. What was given may be a secret, so a mistake is named without repeating it. */
function headerOf(given: string): readonly [string, string] {
  const [, name, value] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):\s*([^\r\n]*)$/.exec(given) ?? [];
  if (name !== undefined && value !== undefined) return [name, value.trim()];
  throw new UsageError(
    text('--header: expected "Name: value", as in curl.', '--header：应为 "Name: value" 的形式，与 curl 相同。'),
  );
}

function mustBeReadable(flag: string, file: string): void {
  try {
    accessSync(file, constants.R_OK);
  } catch {
    throw new UsageError(text(`${flag} ${file}: no such readable file.`, `${flag} ${file}：文件不存在或不可读。`));
  }
}
