import type { Frame } from './frame.ts';

/** One throwable of a printed stack trace. */
export interface Throwable {
  /** `java.lang.NumberFormatException`; '' when the trace was cut above its first frame. */
  readonly class: string;
  /** What follows the class, lines joined; '' when there is none. */
  readonly message: string;
  /** Innermost first, with the frames that `... n more` stands for put back. */
  readonly frames: readonly Frame[];
  /** What went wrong while cleaning up after it, each with its own chain of causes behind it. */
  readonly suppressed?: readonly Throwable[];
  /** The class that only carried it: `org.apache.flink.util.SerializedThrowable`. */
  readonly carrier?: string;
  /** Frames or lines of it are missing: `...`, `[truncated]`. */
  readonly truncated?: true;
  /** Missing for Java. */
  readonly language?: 'python';
}

/** Class and message of a throwable as `Throwable.toString` writes them. */
export interface Head {
  readonly class: string;
  readonly message: string;
  readonly carrier?: string;
}

const THREAD = /^\s*Exception in thread "[^"]{0,500}" /;
const QUALIFIED = /^((?:[\p{L}_$][\p{L}\p{N}_$]*\.)+[\p{L}_$][\p{L}\p{N}_$-]*)(?=[:{\s]|$)/u;
/** A throwable that a person wrote without its package: `UserException: transaction … has no backend`. */
const SIMPLE = /^([A-Z][\w$]*(?:Exception|Error))(?=[:{\s]|$)/;
const CARRIERS = new Set([
  'org.apache.flink.util.SerializedThrowable',
  'org.apache.flink.runtime.util.SerializedThrowable',
]);
/** A throwable in the middle of a line: `… switched from RUNNING to FAILED with failure cause: java.io.IOException: …`. */
const INSIDE =
  /(?<![\w$.])((?:[a-z_][\w$]*\.){1,30}[A-Z][\w$]*(?:Exception|Error|Throwable|Failure|Panic|Fault))(?=[:{\s]|$)/;
/** No class name stands further behind on a line than this. */
const READ = 4000;
const LONGEST_NAME = 500;

/** The throwable a line begins with, when it begins with one. */
export function headAt(line: string): Head | undefined {
  const written = line.trim().replace(THREAD, '');
  const name = (QUALIFIED.exec(written.slice(0, READ)) ?? SIMPLE.exec(written.slice(0, READ)))?.[1];
  if (name === undefined || name.length > LONGEST_NAME) return;
  const rest = written.slice(name.length);
  // `java.lang.Error`, `java.lang.Error: words`, `java.lang.Error:words`, `AsynchronousException{words}`
  if (rest !== '' && !/^[:{]/.test(rest)) return;
  const message = rest.startsWith('{') ? rest.replace(/^\{|\}$/g, '') : rest.slice(1).trim();
  return unwrapped({ class: name, message });
}

/** The first throwable that a line names anywhere. */
export function headInside(line: string): Head | undefined {
  const part = line.slice(0, READ);
  const found = INSIDE.exec(part);
  if (!found?.[1]) return;
  return headAt(line.slice(found.index)) ?? { class: found[1], message: '' };
}

/** Flink carries throwables it cannot deserialize as `SerializedThrowable: <class>: <message>`. */
function unwrapped(head: Head): Head {
  if (!CARRIERS.has(head.class)) return head;
  const inner = headAt(head.message);
  return inner ? { ...inner, carrier: head.class } : head;
}
