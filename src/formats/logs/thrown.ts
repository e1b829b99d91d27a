import { beginsTraceback, continuesTrace, type Head, headAt, headInside, isPythonFrame } from '#formats/traces';
import type { Level } from './entry.ts';

const NAMED =
  /(?:^|[.$])[\p{Lu}_][\p{L}\p{N}_$]*(?:Exception|Error|Throwable|Failure|Fault|Panic|Interrupt|Timeout|Exit|Violation)\w{0,10}$/u;
/** Announces a throwable in the middle of a line. */
const ANNOUNCED = /(?:failure cause|[Cc]aused by|[Rr]eason|[Dd]iagnostics|[Ee]xception|[Ee]rror|cause):? /;

/** Is this a throwable's head even without a frame behind it? `state.backend: rocksdb` is not. */
export function looksThrown(head: Head | undefined): boolean {
  return head !== undefined && NAMED.test(head.class);
}

/** The words of an entry parted into message and trace; '' for what it has not. */
export interface Parted {
  readonly message: string;
  readonly trace: string;
}

/** Where the trace of an entry begins: at the throwable's head above the first line that only a trace has. */
export function partTrace(body: readonly string[], level: Level | undefined): Parted {
  const mark = body.findIndex((line) => continuesTrace(line) || isPython(line));
  const from = mark < 0 ? bareHead(body) : headAbove(body, mark);
  if (from < 0) return mark < 0 ? inTheMiddle(body, level) : parted(body, mark);
  return parted(body, from);
}

function isPython(line: string): boolean {
  return beginsTraceback(line) || isPythonFrame(line);
}

function parted(body: readonly string[], from: number): Parted {
  const trace = rest(body, from);
  return { message: joined(body, from) || firstWords(trace), trace };
}

/** What a trace alone is called by: its first line that is no frame. */
function firstWords(trace: string): string {
  const lines = trace.split('\n').filter((line) => line.trim() !== '');
  return (lines.find((line) => !/^\s*(?:at\s|\.\.\. \d)/.test(line)) ?? lines[0] ?? '').trim();
}

/** The throwable whose frames begin at `mark`: its message may have several lines. */
function headAbove(body: readonly string[], mark: number): number {
  const own = body[mark] as string;
  if (isPython(own) || /^\s*Caused by:/.test(own)) {
    const above = lastHead(body, mark);
    return above >= 0 ? above : mark;
  }
  const above = lastHead(body, mark);
  if (above >= 0) return above;
  let at = mark - 1;
  while (at > 0 && (body[at] as string).trim() === '') at -= 1;
  const line = body[at] ?? '';
  // A name that is none of Java's style, alone on its line, is a throwable when frames follow.
  return headAt(line) || headInside(line) || /^\s*[\w$.]+\s*$/.test(line) ? at : -1;
}

function lastHead(body: readonly string[], mark: number): number {
  for (let i = mark - 1; i >= Math.max(0, mark - FURTHEST); i -= 1) {
    if (looksThrown(headAt(body[i] as string))) return i;
  }
  return -1;
}

/** A message has fewer lines than this. */
const FURTHEST = 200;

/** A throwable without frames: alone, or below the message. */
function bareHead(body: readonly string[]): number {
  const at = body.slice(0, FURTHEST).findIndex((line) => looksThrown(headAt(line)));
  return at;
}

/** `… with failure cause: java.io.IOException: …`; a throwable that a line of INFO only mentions is none of its own. */
function inTheMiddle(body: readonly string[], level: Level | undefined): Parted {
  const whole = body.join('\n').trim();
  const [first = ''] = body;
  const loud = level === undefined || level === 'WARN' || level === 'ERROR' || level === 'FATAL';
  const head = loud || ANNOUNCED.test(first.slice(0, 2000)) ? headInside(first) : undefined;
  return {
    message: whole,
    trace:
      head && looksThrown(head)
        ? rest([first.slice(first.indexOf(head.carrier ?? head.class)), ...body.slice(1)], 0)
        : '',
  };
}

function joined(body: readonly string[], to: number): string {
  return body.slice(0, to).join('\n').trim();
}

function rest(body: readonly string[], from: number): string {
  return body.slice(from).join('\n');
}
