import type { Occurrences } from './pass-job.ts';

/** Counts every occurrence of every literal; cheap enough for millions. */
export interface OccurrenceCounter {
  /** Whether it was the literal's first; then its line is to be told. */
  count(literal: number, position: number): boolean;
  first(literal: number, line: number): void;
  countOf(literal: number): number;
  /** Turns positions of last occurrences into lines, before the window's content changes. */
  settle(lineOf: (position: number) => number): void;
  /** What was counted, by literal; then it begins anew. */
  take(): Occurrences[];
}

export function createOccurrenceCounter(literals: number): OccurrenceCounter {
  const counts = new Float64Array(literals);
  const firstLines = new Float64Array(literals);
  const lastLines = new Float64Array(literals);
  const lastPositions = new Int32Array(literals).fill(-1);
  let touched: number[] = [];
  let seen: number[] = [];
  return {
    count(literal, position) {
      const before = counts[literal] ?? 0;
      counts[literal] = before + 1;
      if ((lastPositions[literal] ?? -1) < 0) touched.push(literal);
      lastPositions[literal] = position;
      return before === 0;
    },
    countOf: (literal) => counts[literal] ?? 0,
    first(literal, line) {
      seen.push(literal);
      firstLines[literal] = line;
    },
    settle(lineOf) {
      for (const literal of touched) {
        lastLines[literal] = lineOf(lastPositions[literal] ?? 0);
        lastPositions[literal] = -1;
      }
      touched = [];
    },
    take() {
      const all = seen
        .sort((a, b) => a - b)
        .map((literal): Occurrences => {
          const [count = 0, firstLine = 0, lastLine = 0] = [counts[literal], firstLines[literal], lastLines[literal]];
          counts[literal] = 0;
          return { literal, count, firstLine, lastLine };
        });
      seen = [];
      return all;
    },
  };
}
