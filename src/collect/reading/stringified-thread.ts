import type { Thread } from '#evidence';
import type { Intern } from './intern.ts';

/** Frames kept of one thread, innermost first. */
const MOST_FRAMES = 100;

/**
 * A thread as Flink prints it, which is `java.lang.management.ThreadInfo#toString` with more frames:
 *
 *     "Source: x (1/2)#0" prio=5 Id=80 TIMED_WAITING on java.lang.Object@1b2c3d owned by "other" Id=81
 *     	at java.base@17.0.15/java.lang.Object.wait(Native Method)
 *     	-  waiting on java.lang.Object@1b2c3d
 *     	at app//org.apache.flink.streaming.runtime.tasks.StreamTask.invoke(StreamTask.java:917)
 *     	...
 */
export function threadOf(name: string, printed: string, intern: Intern): Thread {
  const lines = printed.split('\n');
  const { state, lock, lockOwner } = headerOf(lines[0] ?? '');
  const frames: string[] = [];
  for (const line of lines) {
    const frame = FRAME.exec(line)?.[1];
    if (frame !== undefined) frames.push(intern(frame));
    if (frames.length === MOST_FRAMES) break;
  }
  return {
    name,
    state,
    frames,
    ...(lock === undefined ? {} : { lock }),
    ...(lockOwner === undefined ? {} : { lockOwner }),
  };
}

/**
 * A frame without `at` and without class loader and module: `app//`, `java.base@17.0.15/`. What follows `/0x` is not a
 * name: so begins the address of a hidden class, as in `Task$$Lambda$173/0x00007f36.call`.
 */
const FRAME = /^\s*at (?:[\w.@+-]*\/(?!0x)){0,2}(\S.*)$/;

const STATE = /\b(NEW|RUNNABLE|BLOCKED|WAITING|TIMED_WAITING|TERMINATED)\b(?: on (\S+))?(?: owned by "(.*)" Id=\d+)?/;

/** What follows the quoted name, which may contain anything. */
function headerOf(line: string) {
  const [, rest] = /^".*" (?:daemon )?(?:prio=\d+ )?(Id=\d+ .*)$/.exec(line) ?? [];
  const [, state = '', lock, lockOwner] = STATE.exec(rest ?? line) ?? [];
  return { state, lock, lockOwner };
}
