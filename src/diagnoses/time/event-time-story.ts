import { type JobVertex, type Text, text } from '#evidence';
import type { EventTimeUse } from '#symptoms/time/event-time-use';
import type { StuckWatermark } from '#symptoms/time/stuck-watermarks';

/** Where event time stands, to follow the words "event time at X". */
export function clockText(at: number): Text {
  if (at === Number.NEGATIVE_INFINITY) {
    return text('has not begun (watermark -9223372036854775808)', '尚未开始（水位线为 -9223372036854775808）');
  }
  const time = Math.abs(at) <= 8.64e15 ? new Date(at).toISOString() : String(at);
  return text(`stands still at ${time} (watermark ${at})`, `停在 ${time}（水位线 ${at}）`);
}

/** Vertices that cannot give results before event time moves on at the stuck one. */
export function waitingForTime({ affected }: StuckWatermark, uses: readonly EventTimeUse[]): readonly EventTimeUse[] {
  return uses.filter(({ vertex }) => affected.has(vertex.id));
}

/** The SQL planner numbers its operators (`Calc[2]`), and before 1.15 spelled them out (`Calc(select=[…])`). */
export function isSqlJob({ name, operators }: JobVertex): boolean {
  return /\w\[\d+\]|\(select=\[|\(fields=\[/.test([name, ...operators].join(' '));
}
