import { type Conclusion, defineDiagnosis } from '#engine';
import { citeOf, text } from '#evidence';
import { type ShiftedClock, shiftedClock } from '#symptoms/time/shifted-clocks';
import { watermarkAhead } from '#symptoms/time/watermark-ahead';
import { duration } from '../figures.ts';
import { sameZone, shiftWindows } from './time-zone-remedies.ts';
import { toldTimezoneShift } from './timezone-shift-told.ts';

/** Local time read as UTC: event time is ahead of the clock by the offset of a time zone, and stays so. */
export const timezoneShift = defineDiagnosis({
  id: 'timezone-shift',
  title: toldTimezoneShift.title,
  docs: toldTimezoneShift.docs,
  otherwise: toldTimezoneShift,
  symptoms: { watermarkAhead },
  explains: ['watermark-future-timestamp', 'late-data-dropped'],

  conclude({ watermarkAhead }) {
    return watermarkAhead.flatMap((ahead) => shiftedClock(ahead) ?? []).map(concludeAt);
  },
});

function concludeAt({ ahead, hours, pace }: ShiftedClock): Conclusion {
  const { vertex, harmed, sight, at, aheadMs } = ahead;
  const { path, lastAt } = sight.kind === 'input' ? sight.watermarks : sight.metric;
  return {
    severity: 'warning',
    confidence: 'likely',
    subject: { vertex: vertex.id, vertexName: vertex.name },
    about: harmed.map(({ id }) => id),
    summary: text(
      `Event time at "${vertex.name}" is ${hours} h ahead of the clock and goes at its pace: local time of UTC+${hours} is read as UTC. Windows carry the wrong hours, and records with right timestamps are late.`,
      `“${vertex.name}”的事件时间比当前时间超前 ${hours} 小时，且与实际时间同步前进：UTC+${hours} 的本地时间被当作 UTC。窗口的时间是错的，时间戳正确的记录会成为迟到数据。`,
    ),
    evidence: [
      {
        fact: text(
          `Watermark of "${vertex.name}": ${new Date(at).toISOString()}, ${duration(aheadMs)} ahead`,
          `“${vertex.name}”的水位线：${new Date(at).toISOString()}，超前 ${duration(aheadMs)}`,
        ),
        cite: citeOf('metric', path, lastAt),
      },
    ],
    ruledOut: [
      {
        id: 'watermark-future-timestamp',
        because: text(
          `it is no single record: while watched the watermark moved at ${pace.toFixed(2)} times the pace of the clock`,
          `不是个别记录：观察期间水位线以实际时间 ${pace.toFixed(2)} 倍的速度前进`,
        ),
      },
    ],
    prescriptions: [readInZone, sameZone, shiftWindows],
  };
}

const readInZone = {
  aim: 'cure',
  action: text('Read local timestamps with their zone where they are parsed.', '在解析处按其时区读取本地时间戳。'),
  cost: text(
    'Event time falls back: start without the old windows, or wait until the clock has caught up; until then right records are late.',
    '事件时间会回退：需丢弃旧窗口状态启动，或等实际时间追上；在此之前正确的记录会迟到。',
  ),
  code: `LocalDateTime.parse(text, format).atZone(ZoneId.of("Asia/Shanghai")).toInstant().toEpochMilli()
-- SQL
SET 'table.local-time-zone' = 'Asia/Shanghai';   -- TO_TIMESTAMP_LTZ, CAST(… AS TIMESTAMP_LTZ(3)) read local time by it`,
  verify: text('The watermark is the time of day.', '水位线等于当前时间。'),
} as const;
