import type { VertexLoad } from '#evidence';
import { type SubtaskRow, unknownColumns } from './subtask-columns.ts';
import type { Gauges } from './subtask-gauges.ts';
import type { Stretch } from './subtask-history.ts';

const NAMES = [
  'busy',
  'idle',
  'backPressured',
  'recordsIn',
  'recordsOut',
  'bytesIn',
  'bytesOut',
  'recordsInRate',
  'recordsOutRate',
  'bytesInRate',
  'bytesOutRate',
] as const;

/** The numbers of a `VertexLoad`, filled subtask by subtask. */
export type LoadColumns = Pick<VertexLoad, (typeof NAMES)[number]>;

export function emptyColumns(size: number): LoadColumns {
  return unknownColumns(NAMES, size);
}

export function fillTotals(columns: LoadColumns, subtask: number, row: SubtaskRow | undefined): void {
  if (row === undefined) return;
  columns.recordsIn[subtask] = row.recordsIn;
  columns.recordsOut[subtask] = row.recordsOut;
  columns.bytesIn[subtask] = row.bytesIn;
  columns.bytesOut[subtask] = row.bytesOut;
}

export function fillRates(columns: LoadColumns, subtask: number, { from, to, elapsedMs, accounted }: Stretch): void {
  if (accounted) {
    columns.busy[subtask] = share(from.busy, to.busy, elapsedMs);
    columns.idle[subtask] = share(from.idle, to.idle, elapsedMs);
    columns.backPressured[subtask] = share(from.backPressured, to.backPressured, elapsedMs);
  }
  columns.recordsInRate[subtask] = rate(from.recordsIn, to.recordsIn, elapsedMs);
  columns.recordsOutRate[subtask] = rate(from.recordsOut, to.recordsOut, elapsedMs);
  columns.bytesInRate[subtask] = rate(from.bytesIn, to.bytesIn, elapsedMs);
  columns.bytesOutRate[subtask] = rate(from.bytesOut, to.bytesOut, elapsedMs);
}

/** Shares of time as Flink averaged them itself. */
export function fillGauges(columns: LoadColumns, subtask: number, gauges: Gauges): void {
  columns.busy[subtask] = gauges.busy;
  columns.idle[subtask] = gauges.idle;
  columns.backPressured[subtask] = gauges.backPressured;
}

function share(from: number, to: number, elapsedMs: number): number {
  return Math.min(1, Math.max(0, to - from) / elapsedMs);
}

/** Counters of one attempt only grow; one that shrinks is not the same counter. */
function rate(from: number, to: number, elapsedMs: number): number {
  return to >= from ? ((to - from) * 1000) / elapsedMs : Number.NaN;
}
