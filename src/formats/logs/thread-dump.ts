import { type Frame, frameIn } from '#formats/traces';
import type { DumpedThread } from './part.ts';

/** The time a dump was taken, alone on the line above it. */
const DATE = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;
const BEGINS = /^Full thread dump /;
const THREAD = /^"((?:[^"\\]|\\.){1,500})"\s.*(?:prio=|tid=|nid=)/;
const STATE = /^\s*java\.lang\.Thread\.State: ([A-Z_]{3,20})/;
const WAITS =
  /^\s*- (?:waiting to lock|parking to wait for|waiting on|waiting to re-lock in wait\(\))\s+<(0x[0-9a-f]{1,16})>/;
const HOLDS = /^\s*- locked <(0x[0-9a-f]{1,16})>/;
const ENDS = /^JNI global ref(?:erence)?s: /;
const DEADLOCK = /^Found \d+ deadlock|^Found one Java-level deadlock/;
/** Lines of the log around a dump. */
const LOGGED = /^\[?\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d\S*.{0,80}\b(?:TRACE|DEBUG|INFO|WARN|ERROR|FATAL)\b/;
const MOST_THREADS = 20_000;
const MOST_FRAMES = 1000;

export function beginsDump(rows: readonly string[], at: number): boolean {
  const row = rows[at] ?? '';
  if (BEGINS.test(row) || (DATE.test(row) && BEGINS.test(rows[at + 1] ?? ''))) return true;
  // Without its title: a thread, and its state below.
  return THREAD.test(row) && rows.slice(at + 1, at + 3).some((next) => STATE.test(next));
}

export function endOfDump(rows: readonly string[], from: number): number {
  for (let i = from + 1; i < rows.length; i += 1) {
    const row = rows[i] as string;
    if (LOGGED.test(row) || (BEGINS.test(row) && i > from + 1) || (i > from && DATE.test(row))) return i;
    if (ENDS.test(row)) return behindHeap(rows, behindDeadlocks(rows, i + 1));
  }
  return rows.length;
}

/** On a signal the JVM prints what is in the heap as well. */
function behindHeap(rows: readonly string[], from: number): number {
  let end = from;
  while (end < rows.length && end < from + 3 && (rows[end] as string).trim() === '') end += 1;
  if ((rows[end] as string | undefined)?.trim() !== 'Heap') return from;
  end += 1;
  while (end < rows.length && /^\s+\S/.test(rows[end] as string)) end += 1;
  return end;
}

/** The JVM lists deadlocks behind everything else. */
function behindDeadlocks(rows: readonly string[], from: number): number {
  let end = from;
  while (end < rows.length && end < from + 3 && (rows[end] as string).trim() === '') end += 1;
  if (!DEADLOCK.test(rows[end] ?? '')) return from;
  for (let i = end; i < rows.length; i += 1) {
    if (/^Found \d+ deadlock/.test(rows[i] as string)) return i + 1;
    if (LOGGED.test(rows[i] as string)) return i;
  }
  return rows.length;
}

export function hasDeadlock(rows: readonly string[]): boolean {
  return rows.some((row) => DEADLOCK.test(row));
}

export function threadsIn(rows: readonly string[]): readonly DumpedThread[] {
  const threads: Draft[] = [];
  for (const row of rows) {
    // Behind the list the threads of a deadlock come once more.
    if (DEADLOCK.test(row)) break;
    const [, name] = THREAD.exec(row) ?? [];
    if (name && threads.length < MOST_THREADS) threads.push({ name, frames: [], holds: [] });
    const current = threads.at(-1);
    if (current && !name) readLine(current, row);
  }
  return threads;
}

interface Draft {
  readonly name: string;
  state?: string;
  readonly frames: Frame[];
  waitsFor?: string;
  readonly holds: string[];
}

function readLine(thread: Draft, row: string): void {
  const frame = thread.frames.length < MOST_FRAMES ? frameIn(row) : undefined;
  if (frame) thread.frames.push(frame);
  const [, state] = STATE.exec(row) ?? [];
  if (state) thread.state = state;
  const [, waits] = WAITS.exec(row) ?? [];
  if (waits) thread.waitsFor ??= waits;
  const [, holds] = HOLDS.exec(row) ?? [];
  if (holds) thread.holds.push(holds);
}
