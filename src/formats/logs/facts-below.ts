import { continuesTrace, headAt, isPythonFrame } from '#formats/traces';
import type { Line } from './entry.ts';
import { parseHead } from './head.ts';
import { looksThrown } from './thrown.ts';

/** Longer texts are logs and not what somebody put together; more lines below are no notes. */
const LONGEST_PASTE = 1000;
const MOST_FACTS = 60;

/** `source parallelism: 8`, `table.exec.source.idle-timeout = 0`, `- windows never fire`, 水位线不推进. */
const FACT = /^(?:[#•*·-]\s*[^\s#•*·-]|[A-Za-z\u4e00-\u9fff][^'"={}\n]{0,60}?(?::\s\s*\S|：|=|->|→)|[\u4e00-\u9fff])/;

/**
 * Index of the first line of what a person wrote below a pasted log, behind a blank line; undefined where nothing was. In a
 * log with times such lines would else belong to its last entry.
 */
export function factsBelow(lines: readonly Line[]): number | undefined {
  if (lines.length > LONGEST_PASTE || lines[0]?.no !== 1) return;
  const last = lines.findLastIndex(isPrinted);
  const blank = last < 0 ? -1 : lines.findIndex(({ text }, i) => i > last && text.trim() === '');
  const from = blank < 0 ? -1 : lines.findIndex(({ text }, i) => i > blank && text.trim() !== '');
  if (from < 0 || lines.length - from > MOST_FACTS) return;
  return FACT.test((lines[from] as Line).text) ? from : undefined;
}

/** Only a program writes this: an entry's head, a throwable, a frame. */
function isPrinted({ text, entry }: Line): boolean {
  if (entry || continuesTrace(text) || isPythonFrame(text) || looksThrown(headAt(text))) return true;
  return parseHead(text)?.timeFrom !== undefined;
}
