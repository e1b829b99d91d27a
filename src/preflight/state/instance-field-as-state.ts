import { text } from '#evidence';
import {
  alternatives,
  type FunctionKind,
  type MethodFlow,
  type Origin,
  ownFieldOf,
  placeOf,
  stemsFrom,
  typesAbove,
  type UserFunction,
} from '#formats/bytecode';
import type { JobCode } from '../job-code.ts';
import { defineRule, type Hit } from '../rule.ts';
import { userCodeOf } from '../user-code.ts';
import { cure, docs, shortName, wayText } from '../wording.ts';
import { changes } from './changes.ts';

/** Functions that are to work record by record. Writers, readers and operators keep what they keep for a reason. */
const PLAIN: readonly FunctionKind[] = ['map', 'filter', 'process', 'reduce', 'join', 'window', 'sql-function'];

/**
 * A field of a function is no state: it is not in checkpoints, it is shared by all keys of a subtask, and it is not moved when
 * the parallelism changes. What is gathered there is lost or wrong after a failure.
 */
export const instanceFieldAsState = defineRule({
  id: 'instance-field-as-state',
  title: text('A function gathers data in a field', '函数用实例字段累积数据'),
  severity: 'warning',
  docs: [docs('dev/datastream/fault-tolerance/state/')],
  leadsTo: ['duplicates-at-least-once', 'oom-heap-tm'],

  *check(code) {
    for (const one of userCodeOf(code).functions) {
      if (one.lambda === undefined && PLAIN.some((kind) => one.kinds.has(kind)) && !isCheckpointed(code, one)) {
        yield* hitsOf(code, one);
      }
    }
  },
});

function isCheckpointed({ classes }: JobCode, { classFile }: UserFunction): boolean {
  return typesAbove(classes, classFile.name).some((type) => /\/(?:Checkpointed\w*|ListCheckpointed)$/.test(type));
}

function* hitsOf(code: JobCode, one: UserFunction): Generator<Hit> {
  const methods = one.perRecord.flatMap((entry) => userCodeOf(code).reach.from(entry));
  const emptied = new Set(methods.flatMap(({ flow }) => emptiedIn(flow)));
  for (const reached of methods) {
    const { flow, method } = reached;
    for (const [name, pc, gathers] of changedIn(flow)) {
      if (emptied.has(name) || IDLE.test(name) || !one.classFile.fields.some((field) => field.name === name)) continue;
      const field = `${shortName(one.classFile.name)}.${name}`;
      yield {
        place: placeOf(method, pc),
        severity: gathers ? 'warning' : 'info',
        confidence: gathers ? 'likely' : 'possible',
        summary: text(
          `${wayText(reached)} gathers in the field ${field}: no checkpoint holds it, all keys of a subtask share it, and after a failure or a change of parallelism it is empty.`,
          `${wayText(reached)} 在字段 ${field} 中累积数据：检查点不包含它，同一子任务的所有 key 共享它，故障或改变并行度后为空。`,
        ),
        prescriptions: [
          cure(
            text('Keep it in state; a figure belongs in a metric.', '放入状态；统计数字请用指标。'),
            `private transient ${gathers ? 'MapState<…, …>' : 'ValueState<Long>'} ${name};`,
            text('New state begins empty.', '新状态从空开始。'),
          ),
        ],
      };
    }
  }
}

/** Caches, buffers, figures for the log, objects that are used again. */
const IDLE =
  /cache|buffer|reuse|scratch|metric|log|stat|debug|trace|sample|lru|pool|pending|batch|tmp|temp|retr|attempt|last.*time/i;

/** Fields that are added to: a collection that grows, a number made from itself. */
function* changedIn({ calls, writes }: MethodFlow): Generator<readonly [string, number, boolean]> {
  for (const call of calls) {
    const name = call.receiver === undefined ? undefined : fieldIn(call.receiver);
    if (name !== undefined && changes(call) && /^(?:add|put|merge|compute|push|offer)/.test(call.name))
      yield [name, call.pc, true];
  }
  for (const { name, of, value, pc } of writes) {
    const isIt = (origin: Origin) => ownFieldOf(origin) === name;
    if (of?.kind === 'this' && value.kind === 'computed' && stemsFrom(value, isIt)) yield [name, pc, false];
  }
}

/** Fields that are emptied, or set anew, in the same call: buffers. */
function emptiedIn({ calls, writes }: MethodFlow): readonly string[] {
  const cleared = calls.flatMap(({ name, receiver }) =>
    /^(?:clear|removeAll|poll\w*|pop|remove\w*|drainTo)$/.test(name) && receiver !== undefined
      ? (fieldIn(receiver) ?? [])
      : [],
  );
  const anew = writes.flatMap(({ name, of, value }) =>
    of?.kind === 'this' && (value.kind === 'new' || value.kind === 'constant' || value.kind === 'null') ? [name] : [],
  );
  return [...cleared, ...anew];
}

function fieldIn(origin: Origin): string | undefined {
  return alternatives(origin)
    .map(ownFieldOf)
    .find((name) => name !== undefined);
}
