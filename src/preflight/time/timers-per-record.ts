import { text } from '#evidence';
import { ancestry, type Call, type Origin } from '#formats/bytecode';
import { isClock } from '../chance.ts';
import { defineRule } from '../rule.ts';
import { stateOf } from '../state/state-calls.ts';
import { entryOf, hitsPerRecord } from '../user-functions/per-record.ts';
import { callText, cure, docs, wayText } from '../wording.ts';

/** A timer at another millisecond for each record is never the same as one that exists: as many timers as records. */
export const timersPerRecord = defineRule({
  id: 'timers-per-record',
  title: text('Each record registers a timer of its own', '每条记录都注册一个新的定时器'),
  severity: 'warning',
  docs: [docs('dev/datastream/operators/process_function/#timer-coalescing')],
  leadsTo: ['timers-storm', 'checkpoint-state-too-large'],

  check: (code) =>
    hitsPerRecord(code, {
      matches: registers,
      confidence: 'possible',
      unless: (use) =>
        !use.always ||
        /^on(?:Timer|EventTime|ProcessingTime)/.test(entryOf(use).method.name) ||
        !isFine(use.call) ||
        tidies(use.reached.flow.calls),
      summary: ({ call, reached }) =>
        text(
          `${wayText(reached)} calls ${callText(call)} for every record, with a time down to the millisecond: each makes a timer of its own, kept in checkpoints until it fires.`,
          `${wayText(reached)} 对每条记录调用 ${callText(call)}，时间精确到毫秒：每次都是新的定时器，触发前一直保存在检查点中。`,
        ),
      prescriptions: ({ call }) => [
        cure(
          text(
            'Round the time, so that timers of one key fall together; or delete the old one.',
            '对时间取整，使同一 key 的定时器合并；或删除旧的定时器。',
          ),
          `long coalesced = (time / 60_000 + 1) * 60_000;\ncontext.timerService().${call.name}(coalesced);`,
        ),
      ],
    }),
});

function registers({ name, owner }: Call): boolean {
  return /^register(?:Event|Processing)TimeTimer$/.test(name) && owner.endsWith('/TimerService');
}

/** The time is made of the record's or the clock's, and nothing rounds it. */
function isFine({ arguments: taken }: Call): boolean {
  const all = taken.flatMap((one) => [...ancestry(one)]);
  return all.some(isTime) && !all.some(rounds);
}

function isTime(one: Origin): boolean {
  if (one.kind !== 'call') return false;
  return isClock(one) || /^(?:timestamp|currentProcessingTime|getTimestamp|toEpochMilli|getTime)$/.test(one.name);
}

/** A division or remainder, the end of a window, something kept in state, a method nobody here knows. */
function rounds(one: Origin): boolean {
  if (one.kind === 'computed') return one.opcode >= 108 && one.opcode <= 115;
  return (
    one.kind === 'call' &&
    (stateOf(one) !== undefined || /^(?:maxTimestamp|getEnd|truncatedTo|round|floor\w*)$/.test(one.name))
  );
}

function tidies(calls: readonly Call[]): boolean {
  return calls.some(({ name }) => /^delete(?:Event|Processing)TimeTimer$/.test(name));
}
