import { type Conclusion, defineDiagnosis, type Prescription } from '#engine';
import { text } from '#evidence';
import { dropLeftover, newUid } from '#prescriptions/leftover-state';
import type { Version } from '#prescriptions/settings';
import { flinkVersion } from '#symptoms/flink-version';
import { type BroadcastState, broadcastStates } from '#symptoms/snapshots/broadcast-states';
import { oldConnectorState } from '#symptoms/snapshots/old-connector-state';
import { type RestoreLimits, restoreLimits } from '#symptoms/snapshots/restore-limits';
import { type UnionState, unionStates } from '#symptoms/snapshots/union-states';
import { bytes } from '../figures.ts';
import { subjectOf } from '../snapshot-subject.ts';
import { copiesText, outlookText, unionProofs } from '../union-proofs.ts';

/**
 * Operator state of which every subtask holds all: union state that nobody clears is written by each subtask after a restore,
 * and multiplies; broadcast state is as many copies as there are subtasks.
 */
export const operatorStateMultiplied = defineDiagnosis({
  id: 'operator-state-multiplied',
  title: text('Operator state multiplies with parallelism and restores', 'Operator state 随并行度与恢复次数成倍增长'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/fault-tolerance/state/#using-operator-state',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/fault-tolerance/broadcast_state/',
  ],
  // That nobody gave a snapshot is no gap: few do, and the other diagnoses that a snapshot adds to are assessed without.
  symptoms: {},
  helpers: { unionStates, broadcastStates, oldConnectorState, restoreLimits, flinkVersion },
  explains: ['rpc-framesize', 'oom-jobmanager', 'restart-budget-exhausted'],

  conclude(_, { unionStates, broadcastStates, oldConnectorState, restoreLimits, flinkVersion }) {
    const unions = unionStates.known ? unionStates.value : [];
    const broadcasts = broadcastStates.known ? broadcastStates.value : [];
    const limits = restoreLimits.known ? restoreLimits.value[0] : undefined;
    const version = flinkVersion.known ? flinkVersion.value[0] : undefined;
    // What an old Kafka connector left has a name of its own.
    const kafka = new Set(oldConnectorState.known ? oldConnectorState.value.map(({ state }) => state) : []);
    return [
      ...unions.filter((one) => !kafka.has(one.state) && multiplies(one)).map((one) => ofUnion(one, limits, version)),
      ...broadcasts.map(ofBroadcast),
    ];
  },
});

/** The newer source and sink interfaces have no union state: whatever is there, another operator left. */
function multiplies({ form, successor, before, elements, outlook }: UnionState): boolean {
  if (form === 'rewritten' || elements === 0) return false;
  const grew = before.some((older) => older.elements > 0 && elements >= 2 * older.elements) && outlook.factor > 1;
  return form === 'multiplied' || successor !== undefined || grew;
}

function ofUnion(union: UnionState, limits: RestoreLimits | undefined, version: Version): Conclusion {
  const { label, state, elements, distinct, outlook, successor, form } = union;
  const breaks = outlook.breaksFrame === 1;
  const ahead = outlookText(union, limits);
  const owner =
    successor === undefined
      ? text('Nobody clears it between restores.', '恢复之间没有人清理它。')
      : text(
          `The operator is a ${successor} of the newer interface, which has no union state: it belongs to one that had this uid before.`,
          `该算子是新接口的 ${successor === 'source' ? 'Source' : 'Sink'}，本身没有 union state：它属于此前使用该 uid 的算子。`,
        );
  return {
    severity: breaks ? 'critical' : 'warning',
    confidence: form === 'multiplied' ? 'certain' : 'likely',
    ...subjectOf(union, state.name),
    summary: text(
      `Union state ${state.name} of "${label}" has ${elements} elements, ${distinct ?? '?'} different ones ${copiesText(union)} times over: every subtask holds the same. ${owner.en}${ahead.en}`,
      `“${label}”的 union state ${state.name} 有 ${elements} 个元素，${distinct ?? '?'} 个不同元素各重复 ${copiesText(union)} 次：每个子任务都持有相同内容。${owner.zh}${ahead.zh}`,
    ),
    evidence: unionProofs(union, limits),
    ruledOut: [
      {
        id: 'state-no-ttl',
        because: text('it is operator state: no key holds it', '这是 operator state，不属于任何 key'),
      },
    ],
    prescriptions:
      successor === undefined ? [clearFirst(union), dropOf(union)] : [dropOf(union), leaveBehind(union, version)],
    causes: causesOf(union),
  };
}

function causesOf({ outlook }: UnionState): readonly string[] {
  const frame = outlook.breaksFrame === 1 ? ['rpc-framesize'] : [];
  const heap = outlook.breaksHeap === 1 ? ['oom-jobmanager'] : [];
  return frame.length + heap.length > 0 ? [...frame, ...heap, 'restart-budget-exhausted'] : [];
}

function dropOf(union: UnionState): Prescription {
  return dropLeftover(
    union,
    union.successor === undefined
      ? text(
          'Only if the program does not need it: its elements are gone then.',
          '仅当程序不再需要它时才这样做：其元素会随之丢失。',
        )
      : text('The operator’s own state stays.', '该算子自身的状态保留。'),
  );
}

function leaveBehind(union: UnionState, version: Version): Prescription {
  return newUid(
    union,
    version,
    text(
      'All state of that uid is left behind, the operator’s own too.',
      '该 uid 的全部状态都会丢下，包括该算子自身的状态。',
    ),
    '.uid("<a new uid>")',
  );
}

/** What a function with union state has to do. */
function clearFirst({ state }: UnionState): Prescription {
  return {
    aim: 'cure',
    action: text(
      `In snapshotState clear ${state.name} and add only what this subtask owns; if every subtask needs all of it, write it in one subtask only, or use list state.`,
      `在 snapshotState 中先清空 ${state.name}，只加入本子任务拥有的元素；若每个子任务都需要全部内容，则只由一个子任务写出，或改用 list state。`,
    ),
    cost: text(
      'A change of the program; the next snapshot is small again.',
      '需要修改程序；下一次快照即恢复正常大小。',
    ),
    code: `public void snapshotState(FunctionSnapshotContext context) throws Exception {
  state.clear();
  if (getRuntimeContext().getIndexOfThisSubtask() == 0) state.addAll(all);   // or only this subtask's own
}`,
    verify: text(
      'flink-doctor snapshot inspect shows as many elements after a restore as before.',
      'flink-doctor snapshot inspect 显示恢复前后元素数相同。',
    ),
  };
}

function ofBroadcast(found: BroadcastState): Conclusion {
  const { label, state, bytes: all, copies, cite } = found;
  return {
    severity: 'warning',
    confidence: 'certain',
    ...subjectOf(found, state.name),
    summary: text(
      `Broadcast state ${state.name} of "${label}" takes ${bytes(all)} in the snapshot: ${copies} copies of ${bytes(all / copies)}, one per subtask. It grows with the parallelism, in every checkpoint and on the heap of every TaskManager.`,
      `“${label}”的广播状态 ${state.name} 在快照中占 ${bytes(all)}：${copies} 份，每份 ${bytes(all / copies)}，每个子任务一份。它随并行度增长，写入每个检查点，并占用每个 TaskManager 的堆内存。`,
    ),
    evidence: [
      {
        fact: text(
          `State ${state.name} (broadcast): ${all} bytes in ${copies} subtasks`,
          `状态 ${state.name}（broadcast）：${copies} 个子任务共 ${all} 字节`,
        ),
        cite,
      },
    ],
    prescriptions: [smallerBroadcast],
    causes: [],
  };
}

const smallerBroadcast: Prescription = {
  aim: 'cure',
  action: text(
    'Broadcast only what every subtask needs: remove entries that are out of date, key the rest and join by key, or run that operator with fewer subtasks.',
    '只广播每个子任务都需要的内容：删除过期条目，其余按 key 分区后关联，或降低该算子的并行度。',
  ),
  cost: text('A change of the program.', '需要修改程序。'),
  verify: text('The state’s bytes in the next snapshot.', '下一次快照中该状态的字节数。'),
};
