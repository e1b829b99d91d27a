import type { Frame } from './frame.ts';
import type { Throwable } from './throwable.ts';

const BEGINS = /Traceback \(most recent call last\):\s*$/;
const FILE = /^\s*File "([^"]{1,1000})", line (\d{1,9})(?:, in (\S{1,300}))?/;
const ERROR = /^\s*([A-Za-z_][\w.]{0,300}?(?:Error|Exception|Exit|Interrupt|Iteration|Warning|Timeout))(?::\s?(.*))?$/;
const ANY_ERROR = /^([A-Za-z_][\w.]{0,300})(?::\s(.*))?$/;
/** Between two tracebacks of one chain: the first is the cause of the second. */
const CHAINED =
  /^(?:During handling of the above exception, another exception occurred|The above exception was the direct cause of the following exception):/;
const MOST_FRAMES = 500;

export function beginsTraceback(line: string): boolean {
  return BEGINS.test(line);
}

/** A frame of Python: within a traceback, or the first line of one whose beginning was cut. */
export function isPythonFrame(line: string): boolean {
  return FILE.test(line);
}

/** Is this one of the sentences between two tracebacks of one chain? */
export function chainsTracebacks(line: string): boolean {
  return CHAINED.test(line);
}

/** A Python traceback that was read, and the index of the first line behind it. */
export interface ReadTraceback {
  readonly throwable: Throwable;
  readonly end: number;
}

/**
 * Reads the traceback behind `lines[from]` (its first line, or whatever stands before its first frame), as `traceback.print_exc` writes it: frames outermost first, then
 * the error. PyFlink puts it into the message of a Java exception, with the indentation of its last line sometimes lost.
 */
export function readTraceback(lines: readonly string[], from: number): ReadTraceback {
  const frames: Frame[] = [];
  for (let i = from + 1; i < lines.length; i += 1) {
    const line = lines[i] as string;
    const [, path, number, method] = FILE.exec(line) ?? [];
    if (path) {
      if (frames.length < MOST_FRAMES) frames.push(frameOf(path, Number(number), method ?? '<module>'));
      continue;
    }
    const error = ERROR.exec(line) ?? (/^\S/.test(line) ? ANY_ERROR.exec(line) : null);
    if (error) return { throwable: throwableOf(frames, error[1] as string, error[2] ?? ''), end: i + 1 };
    if (/^\s*at\s/.test(line) || /^Caused by: /.test(line)) return { throwable: cut(frames), end: i };
  }
  return { throwable: cut(frames), end: lines.length };
}

function frameOf(path: string, line: number, method: string): Frame {
  return { class: path, method, file: path.slice(path.lastIndexOf('/') + 1), line };
}

function throwableOf(frames: readonly Frame[], name: string, message: string): Throwable {
  return { class: name, message, frames: frames.toReversed(), language: 'python' };
}

function cut(frames: readonly Frame[]): Throwable {
  return { ...throwableOf(frames, '', ''), truncated: true };
}
