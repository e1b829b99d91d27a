import { text } from '#evidence';
import { ancestry, flowOf, type Origin, placeOf } from '#formats/bytecode';
import { isClock } from '../chance.ts';
import { defineRule } from '../rule.ts';
import { userCodeOf } from '../user-code.ts';
import { cure, docs, methodText } from '../wording.ts';

/** Event time that is read from the clock is processing time by another name: a replay puts records into other windows. */
export const wallclockAsEventTime = defineRule({
  id: 'wallclock-as-event-time',
  title: text('The clock is taken for the time of events', '把系统时钟当作事件时间'),
  severity: 'warning',
  docs: [docs('dev/datastream/event-time/generating_watermarks/')],
  leadsTo: ['late-data-dropped', 'watermark-future-timestamp'],

  *check(code) {
    for (const { kinds, perRecord } of userCodeOf(code).functions) {
      for (const method of kinds.has('timestamps') ? perRecord.filter(({ name }) => isExtractor(name)) : []) {
        for (const { pc, value } of flowOf(method)?.returns ?? []) {
          if (value === undefined || !isFromClock(value)) continue;
          yield {
            place: placeOf(method, pc),
            confidence: 'certain' as const,
            summary: text(
              `${methodText({ method })} gives the time of the clock, whatever the record says: after a restart the same records land in other windows, and nothing is ever late.`,
              `${methodText({ method })} 返回系统时钟，与记录内容无关：重启后同样的记录会落入不同的窗口，也永远不会有迟到数据。`,
            ),
            prescriptions: [
              cure(
                text(
                  'Take the time from the record, or use processing-time windows and say so.',
                  '从记录中取时间；或明确使用处理时间窗口。',
                ),
                '.withTimestampAssigner((event, recordTimestamp) -> event.time)',
                text('Windows that are open now close by other times.', '当前未关闭的窗口会按不同的时间关闭。'),
              ),
            ],
          };
        }
      }
    }
  },
});

function isExtractor(name: string): boolean {
  return /^extract\w*Timestamp$|lambda/.test(name);
}

/** Something of the record in it may mean a bound on its time. */
function isFromClock(value: Origin): boolean {
  const all = [...ancestry(value)];
  return all.some((one) => one.kind === 'call' && isClock(one)) && !all.some(({ kind }) => kind === 'parameter');
}
