import { text } from '#evidence';
import { placeOf } from '#formats/bytecode';
import { defineRule } from '../rule.ts';
import { userCodeOf } from '../user-code.ts';
import { openParameter } from '../user-functions/per-record.ts';
import { cure, docs, wayText } from '../wording.ts';

const CONTEXT = /^get(?:Iteration)?RuntimeContext$/;

/** A function's constructor runs in `main`, where there is no runtime context yet. */
export const stateInConstructor = defineRule({
  id: 'state-in-constructor',
  title: text('The runtime context is asked for in a constructor', '在构造函数中获取运行时上下文'),
  severity: 'critical',
  docs: [docs('dev/datastream/user_defined_functions/')],
  leadsTo: ['job-init-failed'],

  *check(code) {
    const { functions, reach } = userCodeOf(code);
    for (const { classFile, lambda, rich } of functions) {
      if (!rich || lambda !== undefined) continue;
      for (const made of classFile.methods.filter(({ name }) => name === '<init>')) {
        for (const reached of reach.from(made)) {
          const call = reached.flow.calls.find(({ name, receiver }) => CONTEXT.test(name) && receiver?.kind === 'this');
          if (call === undefined || reached.elsewhere) continue;
          yield {
            place: placeOf(reached.method, call.pc),
            confidence: 'certain' as const,
            summary: text(
              `${wayText(reached)} asks for the runtime context, which is set only when the task starts: "The runtime context has not been initialized."`,
              `${wayText(reached)} 获取运行时上下文，而它在任务启动时才设置：会报 “The runtime context has not been initialized.”`,
            ),
            prescriptions: [
              cure(
                text('Fetch state and metrics in open().', '在 open() 中获取状态和指标。'),
                `@Override\npublic void open(${openParameter(code.flink)}) {\n  state = getRuntimeContext().getState(descriptor);\n}`,
              ),
            ],
          };
        }
      }
    }
  },
});
