import { continuesTrace } from '#formats/traces';

const ENTITY = /&(?:lt|gt|amp|quot|apos|nbsp|#39|#x27|#34|#x2F);/g;
const PLAIN: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&apos;': "'",
  '&nbsp;': ' ',
  '&#39;': "'",
  '&#x27;': "'",
  '&#34;': '"',
  '&#x2F;': '/',
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with ESC.
const COLOUR = /\u001b\[[0-9;?]{0,20}[A-Za-z]/g;
const ODD_SPACE = /[\u00a0\u2007\u202f\u3000]/g;
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff]/g;
const FENCE = /^\s*(?:```|~~~)[\w-]{0,20}\s*$/;

/** A line as the machine printed it: without colours, HTML escapes, odd blanks, and the fences of a chat. */
export function unpasted(line: string): string {
  let plain = line.endsWith('\r') ? line.slice(0, -1) : line;
  if (plain.includes('\u001b')) plain = plain.replace(COLOUR, '');
  if (plain.includes('&')) plain = plain.replace(ENTITY, (entity) => PLAIN[entity] ?? entity);
  if (ODD.test(plain)) plain = plain.replace(ODD_SPACE, ' ').replace(INVISIBLE, '');
  return FENCE.test(plain) ? '' : plain;
}

const ODD = /[\u00a0\u2007\u202f\u3000\u200b-\u200d\u2060\ufeff]/;

/**
 * Lines that a web page or a terminal wrapped, put together where that is safe: behind a line as long as the terminal is
 * wide, what begins no entry; a frame whose parenthesis or name goes on in the next line; what Flink's own lines cannot
 * begin with. Joined lines leave an empty one behind.
 */
export function unwrapped(lines: readonly string[], startsEntry: (line: string) => boolean): readonly string[] {
  const joined = [...lines];
  const width = widthOf(lines);
  let last = 0;
  for (let i = 1; i < joined.length; i += 1) {
    const line = joined[i] as string;
    const isFull =
      width > 0 && lines[i - 1]?.length === width && line !== '' && !startsEntry(line) && !continuesTrace(line);
    const whole = joined[last] as string;
    if (whole.length < LONGEST_WHOLE && (isFull || goesOn(whole, line))) {
      joined[last] = isFull ? whole + line : glued(whole, line.trim());
      joined[i] = '';
    } else last = i;
  }
  return joined;
}

/** Nobody's terminal is narrower or wider. */
const NARROWEST = 72;
const WIDEST = 300;
const LONGEST_WHOLE = 20_000;
/** So many lines are as long as the longest, of one in so many. */
const FEWEST_FULL = 5;
const SHARE_FULL = 20;

/** The width at which lines were wrapped: many are exactly as long as the longest. 0 when they were not. */
function widthOf(lines: readonly string[]): number {
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  if (longest < NARROWEST || longest > WIDEST) return 0;
  const full = lines.reduce((count, line) => count + (line.length === longest ? 1 : 0), 0);
  return full >= FEWEST_FULL && full * SHARE_FULL >= lines.length ? longest : 0;
}

const OPEN_FRAME = /^\s*at [\w$./@<>-]{3,500}(?:\([\w$. ]{0,100}:?\d{0,7})?$/;
const REST_OF_FRAME =
  /^\s*(?:[\w$.<>-]{0,300}\([\w$. ]{1,100}(?::\d{1,7})?\)|[\w$. ]{0,100}:?\d{0,7}\))(?:\s*~?\[[^\]]{0,200}\])?\s*$/;

function goesOn(before: string, line: string): boolean {
  if (before.length > 2000) return false;
  if (/^\s*at\s/.test(before)) return OPEN_FRAME.test(before) && REST_OF_FRAME.test(line);
  return /^\s*(?:\[\] - |switched from [A-Z]+ to [A-Z]+)/.test(line) && /^[[\d]/.test(before);
}

function glued(before: string, rest: string): string {
  return /^\s*at\s/.test(before) ? `${before}${rest}` : `${before.trimEnd()} ${rest}`;
}
