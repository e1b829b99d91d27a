import { byteShapeOf } from '#formats/logs';
import { textOf } from '../bytes/decode-text.ts';
import type { Surroundings } from './entry-span.ts';
import type { Candidate } from './pass-job.ts';

/** One object for all candidates: there may be millions. */
export function createCandidate(window: Buffer, span: Surroundings['span']): Writable<Candidate> {
  return {
    get bytes() {
      return window.subarray(span.from, span.to);
    },
    text: () => textOf(window.subarray(span.from, span.to)),
    shape: () => byteShapeOf(window, span.from, span.to),
    line: 0,
    lines: 0,
    offset: 0,
    literals: [],
    cut: undefined,
  };
}

export type Writable<T> = { -readonly [K in keyof T]: T[K] };
