import type { LiteralScanner } from '#formats/logs';
import { DEFAULT_BUDGET, type PassJob } from './pass-job.ts';

/** Beyond its budget a literal is counted so often before it is looked for no more: telling the scanner costs a millisecond. */
const WORTH_MUTING = 2_000;

/** Literals that are looked for no more in a part: they are printed all the time, and enough of them was given. */
export interface MutedLiterals {
  /** Between two windows. */
  update(left: Int32Array, countOf: (literal: number) => number): void;
  /** Those of them that stand in an entry, which is given for another one. */
  within(entry: Uint8Array): readonly number[];
  /** Everything is looked for again. */
  restart(): void;
}

export function createMutedLiterals(
  scanner: LiteralScanner,
  { literals, budgets, novel = [], countsAtLeast }: Omit<PassJob<unknown>, 'begin'>,
): MutedLiterals {
  const muted = new Map<number, Buffer>();
  const mayBe = literals.map((_, literal) => countsAtLeast === true && !novel.includes(literal));
  return {
    update(left, countOf) {
      const before = muted.size;
      for (let literal = 0; literal < mayBe.length; literal++) {
        if (mayBe[literal] !== true || (left[literal] ?? 0) > 0 || muted.has(literal)) continue;
        if (countOf(literal) < (budgets?.[literal] ?? DEFAULT_BUDGET) + WORTH_MUTING) continue;
        muted.set(literal, Buffer.from(literals[literal] ?? ''));
      }
      if (muted.size > before) scanner.mute(new Set(muted.keys()));
    },
    within(entry) {
      if (muted.size === 0) return [];
      const bytes = Buffer.from(entry.buffer, entry.byteOffset, entry.length);
      return [...muted].filter(([, literal]) => bytes.includes(literal)).map(([literal]) => literal);
    },
    restart() {
      if (muted.size === 0) return;
      muted.clear();
      scanner.mute(new Set());
    },
  };
}
