import type { Aggregate } from '#evidence';
import { watermarkOf } from './read-watermarks.ts';
import { unknowns } from './subtask-columns.ts';

interface Look<T> {
  readonly look: number;
  readonly at: number;
  readonly value: T;
}

/** One metric of one vertex over the looks: aggregated by Flink, or subtask by subtask, or both. */
export class MetricSeries {
  readonly #isWatermark: boolean;
  #first: Look<Aggregate> | undefined;
  #last: Look<Aggregate> | undefined;
  #firstSingly: Look<number[]> | undefined;
  #lastSingly: Look<number[]> | undefined;

  constructor(name: string) {
    this.#isWatermark = /Watermark$/.test(name);
  }

  takeAggregate(look: number, at: number, value: Aggregate): void {
    const seen = { look, at, value: this.#isWatermark ? mapAggregate(value, watermarkOf) : value };
    this.#first ??= seen;
    this.#last = seen;
  }

  /** One look may bring the subtasks of a metric in several answers. */
  takeSubtask(look: number, at: number, subtask: number, value: number): void {
    if (this.#lastSingly?.look !== look) this.#lastSingly = { look, at, value: [] };
    this.#firstSingly ??= this.#lastSingly;
    this.#lastSingly.value[subtask] = this.#isWatermark ? watermarkOf(value) : value;
  }

  /** What Flink aggregated, or what its single values amount to. */
  finish(): { first: Aggregate; last: Aggregate; firstAt: number; lastAt: number } | undefined {
    const first = this.#first ?? aggregated(this.#firstSingly);
    const last = this.#last ?? aggregated(this.#lastSingly);
    if (first === undefined || last === undefined) return undefined;
    return { first: first.value, last: last.value, firstAt: first.at, lastAt: last.at };
  }

  perSubtask(size: number): Float64Array | undefined {
    const values = this.#lastSingly?.value;
    if (values === undefined) return undefined;
    const column = unknowns(Math.max(size, values.length));
    values.forEach((value, subtask) => {
      column[subtask] = value;
    });
    return column;
  }
}

function mapAggregate({ min, max, avg, sum }: Aggregate, change: (value: number) => number): Aggregate {
  return { min: change(min), max: change(max), avg: change(avg), sum: change(sum) };
}

function aggregated(look: Look<number[]> | undefined): Look<Aggregate> | undefined {
  if (look === undefined) return undefined;
  const values = look.value.filter((value) => !Number.isNaN(value));
  const sum = values.reduce((total, value) => total + value, 0);
  const none = values.length === 0;
  const min = none ? Number.NaN : values.reduce((least, value) => Math.min(least, value));
  const max = none ? Number.NaN : values.reduce((most, value) => Math.max(most, value));
  return { ...look, value: { min, max, avg: sum / values.length, sum: none ? Number.NaN : sum } };
}
