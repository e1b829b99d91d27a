import { type Conclusion, defineDiagnosis, type Proof, type RuledOut } from '#engine';
import { type Text, text } from '#evidence';
import { slotDemand } from '#symptoms/load/slot-demand';
import { type Fault, faults, lastOf } from '#symptoms/told/faults';
import { duration } from '../figures.ts';
import { counted, slotRemedies } from './slot-remedies.ts';
import type { Shortage, Waiting } from './slot-shortage.ts';
import { toldSlotsInsufficient } from './slots-insufficient-told.ts';

/** Slots of TaskManagers that run are given within seconds; new ones take up to half a minute on most platforms. */
const PATIENCE_MS = 30_000;

/** A refusal within this time belongs to the present wait: slot requests time out after 5 min. */
const RECENT_MS = 15 * 60_000;

/** A job whose tasks find no slot. It waits, and after `slot.request.timeout` (5 min), or at once on a fixed cluster, it fails. */
export const slotsInsufficient = defineDiagnosis({
  id: 'slots-insufficient',
  title: text('Not enough task slots', '槽位不足'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/concepts/flink-architecture/#task-slots-and-resources',
  ],
  otherwise: toldSlotsInsufficient,
  symptoms: { slotDemand },
  helpers: { faults },
  explains: ['restart-budget-exhausted', 'slots-minimum-not-met'],
  jobs: 'all',

  conclude({ slotDemand: [demand] }, { faults }, { state, lookedAt }) {
    if (!demand?.slots) return;
    const since = state === 'FAILED' ? 0 : lookedAt - RECENT_MS;
    const refusal = refusedSince(faults.known ? faults.value : [], since);
    if (!refusal && (demand.waiting === 0 || state === 'FAILED')) return; // it is down for another reason
    return concludeOn({ ...demand, slots: demand.slots, ...(refusal && { refusal }) });
  },
});

/** The newest failure, if it is that slots were refused. */
function refusedSince([newest]: readonly Fault[], since: number): Fault | undefined {
  return newest?.kind === 'resources' && lastOf(newest) >= since ? newest : undefined;
}

/** With slots free that nobody refused, something else keeps them from being used. */
function shortageOf({ needed, slots: { total, available }, refusal }: Waiting): Shortage | undefined {
  if (total === 0) return 'no-task-manager';
  if (needed > total) return 'cluster-too-small';
  return available === 0 || (refusal && available < needed) ? 'taken' : undefined;
}

function concludeOn(waiting: Waiting): Conclusion | undefined {
  const shortage = shortageOf(waiting);
  if (!shortage) return;
  const { widest, refusal, waitedMs, since } = waiting;
  const began = refusal?.failures[0]?.at ?? since;
  return {
    severity: refusal || waitedMs >= PATIENCE_MS ? 'critical' : 'info',
    confidence: confidenceOf(waiting, shortage),
    subject: { configKey: 'taskmanager.numberOfTaskSlots', vertex: widest.id, vertexName: widest.name },
    about: [],
    summary: summaryOf(waiting, shortage),
    ...(began !== undefined && { since: began }),
    evidence: [...proofs(waiting), ...refusalProof(waiting)],
    ruledOut: ruledOut(waiting, shortage),
    prescriptions: slotRemedies(waiting, shortage),
    ...(shortage === 'no-task-manager' && { open: NOBODY_REGISTERED }),
  };
}

function confidenceOf({ groupsKnown }: Waiting, shortage: Shortage): Conclusion['confidence'] {
  if (shortage === 'cluster-too-small') return 'certain'; // the need is at least this much, whoever else is there
  return shortage === 'taken' && groupsKnown ? 'likely' : 'possible';
}

const NOBODY_REGISTERED = {
  because: text(
    'the cluster has no TaskManager at all; whether none was started or none could register is not in what was read',
    '集群中没有任何 TaskManager；已读取的信息无法判断是没有启动还是无法注册',
  ),
  remedy: text(
    'Give the log of a TaskManager, or the state of its pod or container.',
    '请提供某个 TaskManager 的日志，或其 Pod / 容器的状态。',
  ),
};

function summaryOf(waiting: Waiting, shortage: Shortage): Text {
  const { needed, slots } = waiting;
  const need = needText(waiting);
  const wait = waitText(waiting);
  switch (shortage) {
    case 'no-task-manager':
      return text(
        `${need.en}; no TaskManager is registered. ${wait.en}`,
        `${need.zh}；没有任何已注册的 TaskManager。${wait.zh}`,
      );
    case 'taken': {
      const who = waiting.groupsKnown
        ? text('other jobs hold the rest', '其余被其他作业占用')
        : text(
            'other jobs, or more slot-sharing groups of this one, take the rest',
            '其余被其他作业或本作业的其他槽位共享组占用',
          );
      return text(
        `${need.en}; the cluster has ${slots.total}, of which ${slots.available} are free: ${who.en}. ${wait.en}`,
        `${need.zh}；集群共有 ${slots.total} 个，空闲 ${slots.available} 个：${who.zh}。${wait.zh}`,
      );
    }
    case 'cluster-too-small':
      return text(
        `${need.en}; the cluster has ${slots.total} on ${counted(slots.taskManagers, 'TaskManager')}, ${needed - slots.total} too few. ${wait.en}`,
        `${need.zh}；集群的 ${slots.taskManagers} 个 TaskManager 共有 ${slots.total} 个，还差 ${needed - slots.total} 个。${wait.zh}`,
      );
  }
}

/** `12 slots (6 + 6 in 2 slot-sharing groups)`. */
function needText({ needed, tasks, groups, groupsKnown }: Waiting): Text {
  const sum = groups.map(({ parallelism }) => parallelism).join(' + ');
  const parts =
    groups.length > 1
      ? text(` (${sum} in ${groups.length} slot-sharing groups)`, `（${sum}，分属 ${groups.length} 个槽位共享组）`)
      : text('', '');
  if (groupsKnown || tasks === needed) {
    return text(`The job needs ${counted(needed, 'slot')}${parts.en}`, `作业需要 ${needed} 个槽位${parts.zh}`);
  }
  return text(
    `The job needs at least ${counted(needed, 'slot')} (up to ${tasks}, if its vertices do not share slots)`,
    `作业至少需要 ${needed} 个槽位（若各节点不共享槽位，则最多 ${tasks} 个）`,
  );
}

function waitText({ refusal, waitedMs }: Waiting): Text {
  const count = refusal?.failures.length ?? 0;
  if (count > 0) return text(`It was refused ${counted(count, 'time')} on record.`, `记录中已被拒绝 ${count} 次。`);
  if (Number.isNaN(waitedMs)) return text('It waits.', '作业正在等待。');
  return text(`It has waited ${duration(waitedMs)}.`, `已等待 ${duration(waitedMs)}。`);
}

function proofs({ waiting, tasks, widest, slots, groups, groupsKnown }: Waiting): readonly Proof[] {
  const shared = groupsKnown
    ? text(`in ${counted(groups.length, 'slot-sharing group')}`, `分属 ${groups.length} 个槽位共享组`)
    : text('slot-sharing groups unknown before Flink 1.20', 'Flink 1.20 之前无法得知槽位共享组');
  const state =
    waiting > 0
      ? text(
          `${waiting} of ${tasks} tasks wait (SCHEDULED or CREATED)`,
          `${tasks} 个任务中有 ${waiting} 个在等待（SCHEDULED 或 CREATED）`,
        )
      : text(`None of ${tasks} tasks runs`, `${tasks} 个任务均未运行`);
  return [
    {
      fact: text(
        `${slots.total} slots in all, ${slots.available} free, ${counted(slots.taskManagers, 'TaskManager')}`,
        `槽位共 ${slots.total} 个，空闲 ${slots.available} 个，TaskManager ${slots.taskManagers} 个`,
      ),
      cite: slots.cite,
    },
    {
      fact: text(
        `${state.en}; highest parallelism ${widest.parallelism} at "${widest.name}", ${shared.en}`,
        `${state.zh}；最高并行度 ${widest.parallelism}（“${widest.name}”），${shared.zh}`,
      ),
      cite: widest.cite,
    },
  ];
}

function refusalProof({ refusal }: Waiting): readonly Proof[] {
  const newest = refusal?.failures[refusal.failures.length - 1];
  if (!refusal || !newest) return [];
  const { class: name, message } = refusal.cause;
  return [{ fact: text(`Last failure: ${name}: ${message}`, `最近一次失败：${name}: ${message}`), cite: newest.cite }];
}

function ruledOut({ slots }: Waiting, shortage: Shortage): readonly RuledOut[] {
  if (shortage === 'no-task-manager') return [];
  return [
    {
      id: 'tm-registration-timeout',
      because: text(
        `${counted(slots.taskManagers, 'TaskManager')} with ${slots.total} slots did register`,
        `已有 ${slots.taskManagers} 个 TaskManager 注册，共 ${slots.total} 个槽位`,
      ),
    },
  ];
}
