import type { Thread } from '#evidence';
import type { Frame } from '#formats/traces';
import { oncePerText } from '../once-per-text.ts';
import { printedFrame, sampledFrame } from './call-stack.ts';
import { type ReadFrame, readFrame } from './stack-frame-role.ts';

/** Characters of frames that are kept: the threads of a whole cluster print the same few hundred lines over and over. */
const KEPT = 500_000;

/** A line of a thread dump, read; none where it is no frame. */
export const readPrinted = oncePerText(KEPT, (printed) => readAll(printedFrame(printed)));

/** A node of a flame graph, read; none where it is no frame. */
export const readSampled = oncePerText(KEPT, (name) => readAll(sampledFrame(name)));

const stacks = new WeakMap<Thread, readonly ReadFrame[]>();

/** The frames of a thread, innermost first, without lines that are none. Many rules ask for the same thread. */
export function framesOf(thread: Thread): readonly ReadFrame[] {
  const known = stacks.get(thread);
  if (known) return known;
  const frames = thread.frames.flatMap(readPrinted);
  stacks.set(thread, frames);
  return frames;
}

function readAll(frame: Frame | undefined): readonly ReadFrame[] {
  return frame ? [readFrame(frame)] : [];
}
