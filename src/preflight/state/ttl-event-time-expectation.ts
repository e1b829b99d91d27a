import { text } from '#evidence';
import { flowOf, placeOf } from '#formats/bytecode';
import { defineRule } from '../rule.ts';
import { userCodeOf } from '../user-code.ts';
import { cure, docs, shortName } from '../wording.ts';
import { enablesTtl } from './state-calls.ts';

/** A time to live goes by the clock of the machine; a function that works in event time expects the time of its records. */
export const ttlEventTimeExpectation = defineRule({
  id: 'ttl-event-time-expectation',
  title: text('A time to live does not follow event time', 'TTL 不按事件时间计算'),
  severity: 'info',
  docs: [docs('dev/datastream/fault-tolerance/state/#state-time-to-live-ttl')],
  leadsTo: ['state-ttl-not-cleaned'],

  *check(code) {
    const { functions, reach } = userCodeOf(code);
    for (const { lambda, classFile, opening, perRecord } of functions) {
      if (lambda !== undefined) continue;
      const enabled = opening
        .flatMap((one) => reach.from(one))
        .flatMap(({ flow, method }) => flow.calls.filter(enablesTtl).map((call) => placeOf(method, call.pc)))[0];
      const timer = perRecord
        .flatMap((one) => reach.from(one))
        .some(({ method }) => flowOf(method)?.calls.some(({ name }) => name === 'registerEventTimeTimer'));
      if (enabled === undefined || !timer) continue;
      const name = shortName(classFile.name);
      yield {
        place: enabled,
        confidence: 'possible' as const,
        summary: text(
          `${name} works in event time, and its state expires by the clock of the machine: when old records are read again, or the job stood still, entries live longer or shorter than their records say.`,
          `${name} 按事件时间工作，而状态按机器时钟过期：重放历史数据或作业停顿后，条目的存活时间与数据时间不一致。`,
        ),
        prescriptions: [
          cure(
            text(
              'Where results hang on it, clear the state in onTimer; keep the time to live, longer, as a safety net.',
              '若影响结果，请在 onTimer 中清除状态；TTL 设得更长，仅作兜底。',
            ),
            '@Override\npublic void onTimer(long timestamp, OnTimerContext ctx, Collector<…> out) {\n  state.clear();\n}',
          ),
        ],
      };
    }
  },
});
