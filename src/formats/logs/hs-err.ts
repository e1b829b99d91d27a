import type { Crash } from './part.ts';
import { withoutSecrets } from './secrets.ts';

const FATAL =
  /^# (?:A fatal error has been detected by the Java Runtime Environment|There is insufficient memory for the Java Runtime Environment to continue|An unexpected error has been detected by)/;
const SIGNAL = /^#\s+(SIG[A-Z]+|EXCEPTION_[A-Z_]+|Internal Error)\b/;
const REFUSED =
  /(?:failed to (?:map|allocate|reserve|commit)|Native memory allocation \(\w+\) failed to \w+) (\d+) bytes/;
const FURTHEST = 5;

/** Does the JVM's report about its own death begin here? */
export function beginsCrash(rows: readonly string[], at: number): boolean {
  if (FATAL.test(rows[at] ?? '')) return true;
  return /^#\s*$/.test(rows[at] ?? '') && rows.slice(at + 1, at + FURTHEST).some((row) => FATAL.test(row));
}

/** The first line behind it: behind `END.` of a whole file, else behind the block of `#`. */
export function endOfCrash(rows: readonly string[], from: number): number {
  let end = from;
  while (end < rows.length && /^#/.test(rows[end] as string)) end += 1;
  const next = rows.slice(end, end + FURTHEST);
  if (!next.some((row) => /^-{5,}\s+[A-Z ]{5,}\s+-{5,}/.test(row) || /^Out of Memory Error/.test(row))) return end;
  for (let i = end; i < rows.length; i += 1) if (/^END\.?\s*$/.test(rows[i] as string)) return i + 1;
  return rows.length;
}

export function crashOf(rows: readonly string[]): Crash {
  const first = (pattern: RegExp) => {
    for (const row of rows) {
      const found = pattern.exec(row)?.[1];
      if (found !== undefined) return found.trim();
    }
    return;
  };
  const frame = rows.findIndex((row) => /^# Problematic frame:/.test(row));
  const refused = first(REFUSED);
  const pid = first(/\bpid=(\d{1,9})/);
  const elapsed = first(/^(?:elapsed time|Time:.{0,200}elapsed time): (\d+(?:\.\d+)?) seconds/);
  const signal = first(SIGNAL);
  const jvm = first(/^# Java VM: (.{1,200})/);
  const thread = first(/^Current thread \([^)]{1,60}\):\s+(.{1,200})/);
  const command = first(/^(?:java_command|Command Line): (.{1,4000})/);
  return {
    ...(signal !== undefined && { signal }),
    ...(frame >= 0 && { problematicFrame: (rows[frame + 1] ?? '').replace(/^#\s*/, '').trim() }),
    ...(refused !== undefined && { refusedBytes: Number(refused) }),
    outOfMemory: refused !== undefined || rows.some((row) => /insufficient memory|^Out of Memory Error/.test(row)),
    message: rows.map((row) => row.replace(/^#\s*/, '').trim()).find((row) => row !== '') ?? '',
    ...(pid !== undefined && { pid: Number(pid) }),
    ...(jvm !== undefined && { jvm }),
    ...(thread !== undefined && { thread }),
    ...(command !== undefined && { command: withoutSecrets(command) }),
    ...(elapsed !== undefined && { elapsedMs: Math.round(Number(elapsed) * 1000) }),
  };
}
