import type { Frame } from '#formats/traces';
import type { ReadFrame } from './stack-frame-role.ts';

/** What one thread was doing at one moment, or many moments that look the same. */
export interface CallStack {
  /** Innermost first. */
  readonly frames: readonly ReadFrame[];
  /** How often it was seen. */
  readonly weight: number;
  /** `runs` may still be a native call that waits; `unknown` where the source does not tell threads' states. */
  readonly state: 'runs' | 'blocked' | 'waits' | 'unknown';
}

/** Loader and module in front of a class: `app//`, `java.base@17.0.15/`. What follows `/0x` is no class but an address. */
const MODULE = /^(?:[\w.@+-]*\/(?!0x)){1,2}/;
/** Address of a hidden class, as in `Job$$Lambda$14/0x0000000800d1e040.map`. */
const ADDRESS = /\/0x[0-9a-f]+/;
const PRINTED = /^(.+)\.([^.(]+)\((?:([^:()]*)(?::(\d+))?)?\)/;
const SAMPLED = /^(.+)\.([^.:]+):(-?\d+)$/;

/** A frame of a thread dump: `com.acme.Job$Parser.map(Job.java:26)`, without the leading `at`. */
export function printedFrame(printed: string): Frame | undefined {
  const [, owner, method, file, line] = PRINTED.exec(plain(printed)) ?? [];
  if (!owner || !method) return;
  return { class: owner, method, ...(file && line && { file, line: Number(line) }) };
}

/** A node of a flame graph: `com.acme.Job$Parser.map:26`; the line is -1 when unknown and -2 in native methods. */
export function sampledFrame(name: string): Frame | undefined {
  const [, owner, method, line] = SAMPLED.exec(plain(name)) ?? [];
  if (!owner || !method) return;
  return { class: owner, method, ...(Number(line) >= 0 && { line: Number(line) }) };
}

function plain(frame: string): string {
  return frame.replace(MODULE, '').replace(ADDRESS, '');
}

/** `Parser.map`, and with its line `Parser.map:26`: how a person calls it. */
export function shortNameOf({
  class: owner,
  method,
  line,
}: Omit<Frame, 'line'> & { readonly line?: number | undefined }): string {
  const simple = owner.slice(owner.lastIndexOf('.') + 1);
  return `${simple}.${method}${line === undefined ? '' : `:${line}`}`;
}
