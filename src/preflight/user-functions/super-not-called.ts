import { text } from '#evidence';
import { type Call, flowOf, placeOf } from '#formats/bytecode';
import { ACCESS, type ClassFile, has, type Member, OPCODE } from '#formats/classfile';
import type { JobCode } from '../job-code.ts';
import { defineRule } from '../rule.ts';
import { userCodeOf } from '../user-code.ts';
import { cure, docs, methodText, shortName } from '../wording.ts';

const LIFECYCLE =
  /^(?:open|close|setup|initializeState|snapshotState|finish|setRuntimeContext|notifyCheckpointComplete|notifyCheckpointAborted)$/;

/** Classes of Flink whose own methods of these names do something. From their sources, 1.13 to 2.3. */
const BUSY: ReadonlyMap<string, RegExp> = new Map([
  ['org/apache/flink/streaming/api/operators/AbstractStreamOperator', /^(?:setup|initializeState)$/],
  [
    'org/apache/flink/streaming/api/operators/AbstractUdfStreamOperator',
    /^(?:setup|open|close|initializeState|snapshotState|notifyCheckpoint\w+)$/,
  ],
  ['org/apache/flink/streaming/api/functions/async/RichAsyncFunction', /^setRuntimeContext$/],
  [
    'org/apache/flink/streaming/api/functions/sink/TwoPhaseCommitSinkFunction',
    /^(?:initializeState|snapshotState|notifyCheckpointComplete|close|finish)$/,
  ],
  ['org/apache/flink/connector/base/source/reader/SourceReaderBase', /^close$/],
]);

/** An override that does not call what it overrides leaves out what the base class does there. */
export const superNotCalled = defineRule({
  id: 'super-not-called',
  title: text('An override leaves out what its base class does', '重写方法没有调用父类实现'),
  severity: 'warning',
  docs: [docs('internals/task_lifecycle/')],
  leadsTo: ['job-init-failed', 'oom-metaspace-leak'],

  *check(code) {
    for (const { classFile, lambda } of userCodeOf(code).functions) {
      if (lambda !== undefined) continue;
      for (const method of classFile.methods.filter(isLifecycle)) {
        const base = busyBase(code, classFile, method);
        if (base === undefined || callsSuper(method) || throwsOnly(method)) continue;
        yield {
          place: placeOf(method),
          confidence: 'likely' as const,
          summary: text(
            `${methodText({ method })} does not call super.${method.name}(), and what ${shortName(base)} does there is left out.`,
            `${methodText({ method })} 没有调用 super.${method.name}()，${shortName(base)} 在其中的处理被跳过。`,
          ),
          prescriptions: [
            cure(
              text('Call the method of the base class as well.', '同时调用父类的方法。'),
              `super.${method.name}(…);`,
            ),
          ],
        };
      }
    }
  },
});

function isLifecycle({ name, access }: Member): boolean {
  return LIFECYCLE.test(name) && (access & (ACCESS.bridge | ACCESS.synthetic | ACCESS.abstract | ACCESS.static)) === 0;
}

/** The nearest base whose method of that kind does anything. */
function busyBase({ classes }: JobCode, classFile: ClassFile, { name, descriptor }: Member): string | undefined {
  let above = classFile.superName;
  for (let depth = 0; above !== undefined && depth < 50; depth++) {
    if (BUSY.get(above)?.test(name)) return above;
    const one = classes.isOwn(above) ? classes.find(above) : undefined;
    if (one === undefined) return undefined;
    const method = one.methods.find((other) => other.name === name && other.descriptor === descriptor);
    if (method !== undefined) return !has(method.access, ACCESS.abstract) && isBusy(method) ? above : undefined;
    above = one.superName;
  }
  return undefined;
}

/** It keeps something, or calls something other than a logger or its own base. */
function isBusy(method: Member): boolean {
  const flow = flowOf(method);
  if (flow === undefined) return false;
  return (
    flow.writes.length > 0 ||
    flow.calls.some(({ owner, opcode }) => opcode !== OPCODE.invokespecial && !/Log(?:ger)?$/.test(owner))
  );
}

function callsSuper(method: Member): boolean {
  const isSuper = (call: Call) =>
    call.opcode === OPCODE.invokespecial && call.name === method.name && call.receiver?.kind === 'this';
  return (flowOf(method)?.calls ?? []).some(isSuper);
}

function throwsOnly(method: Member): boolean {
  return flowOf(method)?.returns.length === 0;
}
