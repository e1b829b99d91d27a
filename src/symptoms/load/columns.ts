/** Figures over a column of per-subtask numbers, in which `NaN` means not reported. */
export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
  readonly sum: number;
  /** How many subtasks reported. */
  readonly count: number;
  /** Subtask with the largest value, -1 when none reported. */
  readonly largest: number;
}

/** Spread of the values that were reported; all `NaN` with count 0 when none was. */
export function spreadOf(column: Float64Array): Spread {
  const reported = column.filter(isReported).sort();
  const { length } = reported;
  if (length === 0) return { min: Number.NaN, median: Number.NaN, max: Number.NaN, sum: 0, count: 0, largest: -1 };
  const max = reported[length - 1] as number;
  const sum = reported.reduce((total, value) => total + value, 0);
  return {
    min: reported[0] as number,
    median: middleOf(reported),
    max,
    sum,
    count: length,
    largest: column.indexOf(max),
  };
}

function isReported(value: number): boolean {
  return !Number.isNaN(value);
}

/** The largest value and whose it is, in one pass; `NaN` and -1 when none was reported. */
export function largestOf(column: Float64Array): { readonly value: number; readonly index: number } {
  let index = -1;
  for (let i = 0; i < column.length; i++) {
    const value = column[i] as number;
    if (!Number.isNaN(value) && (index < 0 || value > (column[index] as number))) index = i;
  }
  return { value: index < 0 ? Number.NaN : (column[index] as number), index };
}

/** Indices whose value passes; `NaN` never does. */
export function indicesWhere(
  column: Float64Array,
  passes: (value: number, index: number) => boolean,
): readonly number[] {
  const found: number[] = [];
  column.forEach((value, index) => {
    if (!Number.isNaN(value) && passes(value, index)) found.push(index);
  });
  return found;
}

/** The lower median: a value that really occurs, so that it can be found again in the evidence. */
function middleOf(sorted: Float64Array): number {
  return sorted[(sorted.length - 1) >> 1] as number;
}
