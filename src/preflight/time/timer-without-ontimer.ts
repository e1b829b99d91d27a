import { text } from '#evidence';
import { type Call, nearestMethods, placeOf } from '#formats/bytecode';
import { ACCESS, has } from '#formats/classfile';
import { defineRule } from '../rule.ts';
import { userCodeOf } from '../user-code.ts';
import { callText, cure, docs, shortName, wayText } from '../wording.ts';

/** Timers are registered, and nothing happens when they fire: the default `onTimer` is empty. They only fill checkpoints. */
export const timerWithoutOntimer = defineRule({
  id: 'timer-without-ontimer',
  title: text('Timers are registered, but onTimer is not written', '注册了定时器，却没有实现 onTimer'),
  severity: 'critical',
  docs: [docs('dev/datastream/operators/process_function/#timers')],
  leadsTo: ['timers-storm', 'state-no-ttl'],

  *check(code) {
    const { functions, reach } = userCodeOf(code);
    for (const { kinds, lambda, classFile, perRecord } of functions) {
      if (lambda !== undefined || !kinds.has('process') || has(classFile.access, ACCESS.abstract)) continue;
      if (
        ['onTimer', 'onProcessingTimer'].some((name) => nearestMethods(code.classes, classFile.name, name).length > 0)
      )
        continue;
      for (const reached of perRecord.flatMap((one) => reach.from(one))) {
        const call = reached.flow.calls.find(registers);
        if (call === undefined) continue;
        yield {
          place: placeOf(reached.method, call.pc),
          confidence: 'certain' as const,
          summary: text(
            `${wayText(reached)} calls ${callText(call)}, but ${shortName(classFile.name)} has no onTimer: when the timer fires, nothing happens.`,
            `${wayText(reached)} 调用了 ${callText(call)}，但 ${shortName(classFile.name)} 没有 onTimer：定时器触发时什么也不会发生。`,
          ),
          prescriptions: [
            cure(
              text('Write onTimer, or register no timers.', '实现 onTimer，或不要注册定时器。'),
              '@Override\npublic void onTimer(long timestamp, OnTimerContext context, Collector<…> out) throws Exception {\n  state.clear();\n}',
            ),
          ],
        };
      }
    }
  },
});

function registers({ name, owner }: Call): boolean {
  return /^register(?:Event|Processing)TimeTimer$/.test(name) && owner.endsWith('/TimerService');
}
