import { text } from '#evidence';
import { type Call, type MethodFlow, type Origin, placeOf, stemsFrom, type UserFunction } from '#formats/bytecode';
import { isChance } from '../chance.ts';
import type { JobCode } from '../job-code.ts';
import { defineRule, type Hit } from '../rule.ts';
import { methodsOfFunctions } from '../user-code.ts';
import { cure, docs, methodText, shortName } from '../wording.ts';

const DESCRIPTOR = /^org\/apache\/flink\/api\/common\/state\/(?:v2\/)?\w*StateDescriptor$/;

/** A state is found by its name after a restart: one that is made of the record, the subtask or chance is another state next time. */
export const stateNameDynamic = defineRule({
  id: 'state-name-dynamic',
  title: text('The name of a state changes', '状态名称会变化'),
  severity: 'warning',
  docs: [docs('dev/datastream/fault-tolerance/state/')],
  leadsTo: ['restore-nonrestored-loss', 'state-no-ttl'],

  *check(code: JobCode) {
    for (const { function: one, reached } of methodsOfFunctions(code)) {
      for (const { type, constructed } of reached.flow.made) {
        const [name, call] = DESCRIPTOR.test(type) ? [constructed[0]?.arguments[0], constructed[0]] : [];
        const from = name && originOf(name, reached.flow, one);
        if (call !== undefined && from !== undefined) yield hitOf(from, reached.flow, call);
      }
    }
  },
});

type From = 'record' | 'subtask' | 'chance';

function originOf(name: Origin, { method }: MethodFlow, { perRecord }: UserFunction): From | undefined {
  if (stemsFrom(name, (one) => one.kind === 'call' && isChance(one))) return 'chance';
  if (stemsFrom(name, (one) => one.kind === 'call' && SUBTASK.test(one.name))) return 'subtask';
  // What a helper is given may be a constant.
  return perRecord.includes(method) && stemsFrom(name, (one) => one.kind === 'parameter') ? 'record' : undefined;
}

const SUBTASK =
  /^get(?:IndexOfThisSubtask|AttemptNumber|TaskNameWithSubtasks|NumberOfParallelSubtasks|AllocationIDAsString)$/;

const SAYS: Readonly<Record<From, { readonly en: string; readonly zh: string }>> = {
  record: {
    en: 'of the record: each new value makes a further state in the operator (on RocksDB a further column family with its own memory), which no TTL and no clear() removes',
    zh: '当前数据：每个新值都会在算子中新建一个状态（RocksDB 中为新的 column family，占用额外内存），TTL 与 clear() 都无法删除',
  },
  subtask: {
    en: 'of the subtask: after rescaling, keys meet other subtasks and find nothing under their name',
    zh: '子任务：改变并行度后，key 会落到其他子任务，在新的名称下找不到数据',
  },
  chance: {
    en: 'by chance: after a restart nothing is found under the new name, and the old state stays in every checkpoint',
    zh: '随机值：重启后在新名称下找不到数据，旧状态则一直留在检查点中',
  },
};

function hitOf(from: From, flow: MethodFlow, call: Call): Hit {
  return {
    place: placeOf(flow.method, call.pc),
    confidence: 'likely',
    summary: text(
      `${methodText(flow)} makes the name of a state ${SAYS[from].en}.`,
      `${methodText(flow)} 中的状态名称取自${SAYS[from].zh}。`,
    ),
    prescriptions: [
      cure(
        text(
          'A constant name. What tells entries apart is the key of a MapState, or of the stream.',
          '使用常量名称；用 MapState 的键或流的 key 区分各项。',
        ),
        from === 'record'
          ? 'new MapStateDescriptor<>("by-type", String.class, Long.class)   // state.put(value.getType(), …)'
          : `new ${shortName(call.owner)}<>("<constant>", …)`,
        text('State under the old names is not taken over.', '旧名称下的状态不会被沿用。'),
      ),
    ],
  };
}
