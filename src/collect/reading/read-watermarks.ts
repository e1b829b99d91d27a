import { type Known, known, unknown, type VertexWatermarks } from '#evidence';
import type { Exchange } from '../exchange.ts';
import { Answers } from './answers.ts';
import type { Surroundings } from './gaps.ts';
import { arrayOf, field, numberOf, stringAt, subtaskOf } from './json.ts';
import { SECTIONS } from './sections.ts';
import { unknowns } from './subtask-columns.ts';

interface Look {
  readonly at: number;
  readonly marks: Float64Array;
}

/** Input watermarks per subtask at the first and the last look. */
export class WatermarksReading {
  readonly answers = new Answers();
  readonly #vertices = new Map<string, { readonly path: string; readonly first: Look; last: Look }>();

  /** `/jobs/:jobid/vertices/:vertexid/watermarks`: `[{id: "3.currentInputWatermark", value: "1700000000000"}]`. */
  take(vertex: string, exchange: Exchange): void {
    const body = this.answers.bodyOf(exchange);
    if (body === undefined) return;
    const items = arrayOf(body);
    if (items === undefined) {
      this.answers.misshapen(exchange);
      return;
    }
    const look = { at: exchange.at, marks: marksOf(items) };
    // Sources have no input, and metrics may not have been fetched yet: nothing to remember either way.
    if (look.marks.length === 0) {
      this.answers.empty(exchange);
      return;
    }
    const found = this.#vertices.get(vertex);
    if (found === undefined) this.#vertices.set(vertex, { path: exchange.path, first: look, last: look });
    else found.last = look;
  }

  finish(around: Surroundings): Known<ReadonlyMap<string, VertexWatermarks>> {
    if (this.#vertices.size === 0) return unknown(this.answers.gap(SECTIONS.watermarks, around));
    return known(new Map([...this.#vertices].map(([vertex, seen]) => [vertex, watermarksOf(seen)])));
  }
}

function watermarksOf({ path, first, last }: { path: string; first: Look; last: Look }): VertexWatermarks {
  const size = Math.max(first.marks.length, last.marks.length);
  return {
    path,
    firstAt: first.at,
    lastAt: last.at,
    first: widened(first.marks, size),
    last: widened(last.marks, size),
  };
}

function widened(marks: Float64Array, size: number): Float64Array {
  if (marks.length === size) return marks;
  const wide = unknowns(size);
  wide.set(marks);
  return wide;
}

function marksOf(items: readonly unknown[]): Float64Array {
  const found = items.flatMap((item) => {
    const subtask = subtaskOf(stringAt(item, 'id')?.split('.', 1)[0]);
    return subtask === undefined ? [] : [{ subtask, mark: watermarkOf(numberOf(field(item, 'value'))) }];
  });
  const size = found.reduce((most, { subtask }) => Math.max(most, subtask + 1), 0);
  const marks = unknowns(size);
  for (const { subtask, mark } of found) marks[subtask] = mark;
  return marks;
}

/** Beyond this only Long.MIN_VALUE (no watermark yet) and Long.MAX_VALUE (end of input) occur, rounded by JSON.parse. */
const NO_TIME = 9.2e18;

export function watermarkOf(value: number): number {
  if (value <= -NO_TIME) return Number.NEGATIVE_INFINITY;
  return value >= NO_TIME ? Number.POSITIVE_INFINITY : value;
}
