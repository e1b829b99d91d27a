import { text } from '#evidence';
import {
  alternatives,
  type FieldRead,
  type FieldStore,
  type MethodFlow,
  type Origin,
  placeOf,
  stemsFrom,
} from '#formats/bytecode';
import type { JobCode } from '../job-code.ts';
import { defineRule, type Hit } from '../rule.ts';
import { methodsPerRecord } from '../user-code.ts';
import { cure, docs, shortName, wayText } from '../wording.ts';
import { changes } from './changes.ts';

/**
 * Static fields are shared by all slots of a TaskManager, are not in checkpoints, and outlive a restart of the job: what is kept
 * there is wrong after a failure, and depends on how subtasks are placed.
 */
export const staticMutableState = defineRule({
  id: 'static-mutable-state',
  title: text('A function keeps data in a static field', '函数把数据保存在静态字段中'),
  severity: 'critical',
  docs: [docs('concepts/flink-architecture/'), docs('dev/datastream/fault-tolerance/state/')],
  leadsTo: ['duplicates-at-least-once', 'oom-heap-tm'],

  *check(code) {
    // One field is told once.
    const told = new Set<string>();
    const isNew = ({ owner, name }: Pick<FieldRead, 'owner' | 'name'>) => told.size < told.add(`${owner}.${name}`).size;
    for (const { function: one, reached } of methodsPerRecord(code)) {
      const { flow, method } = reached;
      const mine = outermost(one.classFile.name);
      for (const write of flow.writes) {
        if (write.of !== undefined || !code.classes.isOwn(write.owner) || isSetUp(flow, write) || !isNew(write))
          continue;
        yield hitOf(wayText(reached), write, placeOf(method, write.pc), mine);
      }
      for (const call of flow.calls) {
        const field = call.receiver === undefined || !changes(call) ? undefined : staticIn(code, call.receiver);
        if (field !== undefined && isNew(field)) yield hitOf(wayText(reached), field, placeOf(method, call.pc), mine);
      }
    }
  },
});

/** A client or the like that is made when it is missing: no data. */
function isSetUp({ branches }: MethodFlow, { owner, name, value }: FieldStore): boolean {
  const isIt = (one: Origin) => one.kind === 'field' && one.owner === owner && one.name === name;
  if (stemsFrom(value, isIt)) return false;
  // `if (ready) return;` may ask another field of that class.
  const asks = (one: Origin) => one.kind === 'field' && one.of === undefined && one.owner === owner;
  const asked = branches.some(({ operands }) => operands.some((one) => stemsFrom(one, asks)));
  const kinds = new Set(alternatives(value).map(({ kind }) => kind));
  const made = [...kinds].every((kind) => MADE.has(kind) || (asked && kind === 'constant'));
  return made && (asked || /instance|client|pool|logger|mapper/i.test(name));
}

const MADE: ReadonlySet<Origin['kind']> = new Set(['new', 'call', 'null', 'array']);

function staticIn(code: JobCode, origin: Origin): FieldRead | undefined {
  return alternatives(origin).find(
    (one): one is FieldRead =>
      one.kind === 'field' && one.of === undefined && code.classes.isOwn(one.owner) && !isCache(one),
  );
}

/** A cache may be lost; that it is shared is meant. */
function isCache({ name, descriptor }: FieldRead): boolean {
  return (
    /cache|pool|intern|registry|regist|(?:^|_)ids?(?:_|$)|generator|sequence/i.test(name) || /Cache;$/.test(descriptor)
  );
}

/** A field beside the function is its own doing; one that is reached somewhere else may have its reasons. */
function hitOf(
  way: string,
  { owner, name }: Pick<FieldRead, 'owner' | 'name'>,
  place: Hit['place'],
  mine: string,
): Hit {
  const field = `${shortName(owner)}.${name}`;
  return {
    place,
    severity: outermost(owner) === mine ? 'critical' : 'warning',
    confidence: 'likely',
    summary: text(
      `${way} changes the static field ${field}: all slots of a TaskManager share it, no checkpoint holds it, and it outlives a restart.`,
      `${way} 修改了静态字段 ${field}：同一 TaskManager 的所有 slot 共享它，检查点不包含它，作业重启后它仍然存在。`,
    ),
    prescriptions: [
      cure(
        text(
          'Keep it in keyed or operator state; a figure belongs in a metric.',
          '放入 keyed 状态或算子状态；统计数字请用指标。',
        ),
        `private transient ValueState<…> ${name}; // in open(): getRuntimeContext().getState(…)`,
        text('New state begins empty.', '新状态从空开始。'),
      ),
    ],
  };
}

/** The class of the file: `org/acme/Job` of `org/acme/Job$Dedup`. */
function outermost(name: string): string {
  const at = name.indexOf('$');
  return at < 0 ? name : name.slice(0, at);
}
