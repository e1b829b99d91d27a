import type { Throwable } from '#formats/traces';
import type { LogEntry } from './entry.ts';

const LAMBDA =
  /(\$\$Lambda)(?:\$\d{1,9})?(?:[/@](?:0x)?[0-9a-f]{1,20})?|(lambda\$[\w]{1,200}?)\$[0-9a-f]{1,16}(?:\$\d{1,5})?/g;
const GENERATED =
  /\b(GeneratedMethodAccessor|GeneratedConstructorAccessor|GeneratedSerializationConstructorAccessor|\$Proxy)\d{1,9}/g;
/** UUIDs, hashes, ids of jobs and attempts: hexadecimal with a digit in it, or long. */
const HEX =
  /(?<![0-9a-z])(?:0x)?(?=[a-f]{0,64}\d)[0-9a-f]{6,64}(?![0-9a-z])|(?<=[@_-])(?=[a-f]{0,64}\d)[0-9a-f]{4,64}(?![0-9a-z])/gi;
const NUMBER = /\d+/g;
/** `1.2.3`, `12:34:56,789`, `1,000,000`, `1/4` once digits are gone. */
const NUMBERS = /N(?:[.,:/-]N)+/g;
const MOST_CHARS = 400;
const MOST_CAUSES = 10;
const TELLING_FRAMES = 3;

/**
 * The same for entries that say the same: line numbers, ids, addresses, numbers, times, lambdas, subtasks and attempts do
 * not matter; logger, words, chain of throwables and where they were thrown do. 16 hexadecimal digits.
 */
export function fingerprint({ logger, message, causes }: Pick<LogEntry, 'logger' | 'message' | 'causes'>): string {
  return hash([logger ?? '', shapeOf(message), ...thrownIn(causes)].join('\n'));
}

/** A restart loop prints one trace thousands of times, and its throwables are taken apart once. */
const thrown = new WeakMap<readonly Throwable[], readonly string[]>();

function thrownIn(causes: readonly Throwable[]): readonly string[] {
  const known = thrown.get(causes);
  if (known !== undefined) return known;
  const words = causes.slice(0, MOST_CAUSES).map(wordsOf);
  if (words.length > 0) thrown.set(causes, words);
  return words;
}

/** A text without what differs from one time to the next. */
export function shapeOf(text: string): string {
  const [first = ''] = text.slice(0, MOST_CHARS * 4).split('\n');
  return first
    .replace(LAMBDA, '$1$2')
    .replace(GENERATED, '$1')
    .replace(HEX, 'H')
    .replace(NUMBER, 'N')
    .replace(NUMBERS, 'N')
    .slice(0, MOST_CHARS);
}

function wordsOf({ class: name, message, frames }: Throwable): string {
  const places = frames.slice(0, TELLING_FRAMES).map((frame) => shapeOf(`${frame.class}.${frame.method}`));
  return [name, shapeOf(message), ...places].join(' ');
}

/** FNV-1a, twice with different beginnings: no secret, only a name. */
function hash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + i), 0x01000193);
  }
  return [a, b].map((one) => (one >>> 0).toString(16).padStart(8, '0')).join('');
}
