import { text } from '#evidence';
import { type Call, type MethodFlow, placeOf } from '#formats/bytecode';
import { defineRule } from '../rule.ts';
import { methodsPerRecord } from '../user-code.ts';
import { callText, cure, docs, shortName, wayText } from '../wording.ts';

const BROAD: ReadonlySet<string> = new Set([
  'java/lang/Throwable',
  'java/lang/Exception',
  'java/lang/RuntimeException',
]);

/**
 * `collect` runs the operators chained behind. A handler around it catches their failures too, and if it goes on, their
 * records are lost and nothing fails: also when the failure is an OutOfMemoryError, or the task being cancelled.
 */
export const swallowThrowable = defineRule({
  id: 'swallow-throwable',
  title: text('Failures of the operators behind are swallowed', '吞掉了下游算子的异常'),
  severity: 'warning',
  docs: [docs('internals/task_lifecycle/')],
  leadsTo: ['user-code-exception'],

  *check(code) {
    for (const { reached } of methodsPerRecord(code)) {
      if (reached.elsewhere) continue;
      const { flow, method } = reached;
      for (const call of flow.calls.filter(emits)) {
        const caught = swallowedBy(flow, call.pc);
        if (caught === undefined) continue;
        yield {
          place: placeOf(method, call.pc),
          confidence: 'likely',
          summary: text(
            `${wayText(reached)} calls ${callText(call)} where ${shortName(caught)} is caught and not thrown on: failures of the operators chained behind end there, and their records are lost without a trace in the job's state.`,
            `${wayText(reached)} 在捕获 ${shortName(caught)} 且不再抛出的代码块中调用 ${callText(call)}：链在后面的算子的异常会在此被吞掉，记录丢失而作业毫无表现。`,
          ),
          prescriptions: [
            cure(
              text('Catch only around the own work; emit behind it.', '只对自身逻辑捕获异常，在其后再发出记录。'),
              'Order order;\ntry {\n  order = parse(value);\n} catch (ParseException e) {\n  context.output(BROKEN, value);\n  return;\n}\nout.collect(order);',
            ),
          ],
        };
      }
    }
  },
});

function emits({ owner, name }: Call): boolean {
  return name === 'collect' && owner === 'org/apache/flink/util/Collector';
}

/** The broad type that is caught around the instruction, if no way behind the handler throws again. */
function swallowedBy({ blocks, ways, throws, calls }: MethodFlow, pc: number): string | undefined {
  const block = blocks.list[blocks.numberAt(pc)];
  const handler = block?.handlers.find(({ type }) => type !== undefined && BROAD.has(type));
  const start = handler === undefined ? undefined : blocks.list[handler.block]?.start;
  if (start === undefined) return undefined;
  const within = (other: number) =>
    ways.handlerOf(other) !== undefined &&
    ((other >= start && ways.leads(start - 1, other)) || ways.leads(start, other));
  const goesOn = throws.some((one) => within(one.pc)) || calls.some((one) => RETHROWS.test(one.name) && within(one.pc));
  return goesOn ? undefined : handler?.type;
}

/** Helpers that throw. */
const RETHROWS = /^(?:rethrow\w*|sneakyThrow|throw\w*|fail\w*|propagate\w*|completeExceptionally)$/;
