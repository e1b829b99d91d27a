import { type Conclusion, defineDiagnosis, type Prescription, type Proof, type RuledOut, type Severity } from '#engine';
import { citeOf, restCite, text } from '#evidence';
import { type Bottleneck, bottlenecks } from '#symptoms/load/bottlenecks';
import { type GarbageCollection, garbageCollection } from '#symptoms/load/garbage-collection';
import { type SlowTaskManager, slowTaskManagers } from '#symptoms/load/slow-task-managers';
import { UNEVEN } from '#symptoms/skew/uneven-input';
import { percent, subtaskList, times } from '../figures.ts';
import { silentTaskManager } from './silent-task-manager.ts';

/** From this ratio on nothing but the machine explains the difference when several vertices agree. */
const CLEAR_RATIO = 2.5;

/** With two or more TaskManagers to compare with, the odd one out shows earlier. */
const ODD_ONE_OUT = 2;

/** A TaskManager below this is so idle that its slowness does no harm. */
const AT_WORK = 0.3;

/** From this share of time on a process uses all the CPU it may have: then it is its own load that slows it down. */
const ALL_CPU = 0.9;

/** One machine is slower than the others, whatever runs on it. Keyed and balanced work alike waits for it. */
export const tmHostSlow = defineDiagnosis({
  id: 'tm-host-slow',
  otherwise: silentTaskManager,
  title: text('One TaskManager (or its machine) is slow', '单个 TaskManager（或其所在机器）缓慢'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/metrics/#system-resources'],
  symptoms: { slowTaskManagers, bottlenecks },
  helpers: { garbageCollection },
  explains: [
    'data-skew',
    'backpressure-slow-operator',
    'backpressure-slow-sink',
    'sync-io-per-record',
    'checkpoint-expired-backpressure',
    'checkpoint-alignment-skew',
    'checkpoint-sync-slow',
    'checkpoint-async-slow',
  ],
  jobs: 'all',

  conclude({ slowTaskManagers, bottlenecks }, { garbageCollection }) {
    const collections = garbageCollection.known ? garbageCollection.value : [];
    return slowTaskManagers.slice(0, MOST).flatMap((one) => {
      const suffering = heldUpBy(one, bottlenecks);
      if (!isClear(one) || isOverloaded(one) || (suffering.length === 0 && !isAtWork(one))) return [];
      const gc = collections.find(({ taskManager }) => taskManager.id === one.id);
      return [concludeOn(one, suffering, gc)];
    });
  },
});

/** Between two machines a difference of two may be chance, on a crowded host for example. */
function isClear({ ratio, others }: SlowTaskManager): boolean {
  return ratio >= (others >= 2 ? ODD_ONE_OUT : CLEAR_RATIO);
}

/** More records than usual, and no CPU left: then it is what it was given that slows it down, not the machine. */
function isOverloaded({ slow, taskManager }: SlowTaskManager): boolean {
  const load = taskManager?.samples[taskManager.samples.length - 1]?.cpuLoad ?? 0;
  return load >= ALL_CPU && slow.some(({ timesRecords }) => timesRecords >= UNEVEN);
}

/** Slow in several vertices, and with so much to do that it will hurt. */
function isAtWork({ slow }: SlowTaskManager): boolean {
  return slow.length >= 2 && slow.some(({ busiest }) => busiest >= AT_WORK);
}

/** When more than a few are "slow", the others are the exception; the worst ones tell it all. */
const MOST = 3;

/** Bottlenecks whose full subtasks all run on this TaskManager. */
function heldUpBy({ id, slow }: SlowTaskManager, bottlenecks: readonly Bottleneck[]): readonly Bottleneck[] {
  return bottlenecks.filter(
    ({ vertex, load, saturated }) =>
      slow.some((one) => one.vertex.id === vertex.id) &&
      saturated.length > 0 &&
      saturated.every((subtask) => load.taskManager[subtask] === id),
  );
}

function concludeOn(
  one: SlowTaskManager,
  suffering: readonly Bottleneck[],
  gc: GarbageCollection | undefined,
): Conclusion {
  const { id, host, slow, alike, ratio, others } = one;
  const several = slow.length >= 2;
  const severity: Severity = suffering.length > 0 ? 'critical' : 'warning';
  const where = host && host !== id ? `${id} (${host})` : id;
  const compared = slow.length + alike.length;
  const effect =
    suffering.length > 0
      ? text(
          `Its subtasks are at their limit and hold "${suffering[0]?.vertex.name}" and everything upstream back; the other TaskManagers have time to spare.`,
          `其子任务已达极限，拖住了“${suffering[0]?.vertex.name}”及整个上游；其他 TaskManager 尚有余力。`,
        )
      : text('It keeps up for now.', '目前仍能跟上。');
  return {
    severity,
    confidence: several && ratio >= CLEAR_RATIO && others >= 2 ? 'certain' : several ? 'likely' : 'possible',
    subject: { taskManager: id, ...(slow[0] && { vertex: slow[0].vertex.id, vertexName: slow[0].vertex.name }) },
    about: slow.map(({ vertex }) => vertex.id),
    summary: text(
      `TaskManager ${where} needs ${times(ratio)} as long per record as the others, in ${slow.length} of ${compared} vertices that can be compared, whatever their subtask. ${effect.en}`,
      `TaskManager ${where} 处理每条记录的时间是其他 TaskManager 的 ${times(ratio)}；在可比较的 ${compared} 个节点中有 ${slow.length} 个如此，与子任务序号无关。${effect.zh}`,
    ),
    evidence: [...slow.slice(0, MOST_VERTICES).map(proofOf), ...processProof(one, gc)],
    ruledOut: ruledOut(one),
    prescriptions: [drain(one), keepApart],
    ...(!several && {
      open: {
        because: text(
          `only one vertex could be compared between TaskManagers, so the slowness of ${id} may also lie in what its subtasks were given`,
          `只有一个节点可以在 TaskManager 之间比较，${id} 的缓慢也可能来自其子任务分到的数据`,
        ),
        remedy: text(
          'Restart the job so that its subtasks get other slots, and examine again: what stays with the machine is the machine.',
          '重启作业使子任务换到其他槽位后再次检查：若缓慢仍在同一台机器上，则是机器的问题。',
        ),
      },
    }),
  };
}

const MOST_VERTICES = 3;

function proofOf({ vertex, load, here, elsewhere, subtasks, busiest }: SlowTaskManager['slow'][number]): Proof {
  const list = subtaskList(subtasks);
  return {
    fact: text(
      `"${vertex.name}": ${here.toFixed(2)} ms of work per record in subtasks ${list} there, ${elsewhere.toFixed(2)} ms elsewhere (busy time ÷ records; busiest ${percent(busiest)})`,
      `“${vertex.name}”：该处子任务 ${list} 每条记录 ${here.toFixed(2)} 毫秒，其他处 ${elsewhere.toFixed(2)} 毫秒（繁忙时间 ÷ 记录数；最忙 ${percent(busiest)}）`,
    ),
    cite: restCite(load.paths.detail, load.at),
  };
}

/** What the process itself says: CPU and collections. */
function processProof({ taskManager }: SlowTaskManager, gc: GarbageCollection | undefined): readonly Proof[] {
  const last = taskManager?.samples[taskManager.samples.length - 1];
  if (!taskManager || !last || last.cpuLoad === undefined) return [];
  const cpu = percent(last.cpuLoad);
  const loaded = last.cpuLoad >= ALL_CPU;
  const meaning = loaded
    ? text(', so it is short of CPU', '，说明其 CPU 不足')
    : text(', so its own load does not explain it', '，其自身负载无法解释');
  const pauses = gc
    ? text(`; garbage collection ${percent(gc.share)} of the time`, `；垃圾回收占 ${percent(gc.share)}`)
    : text('', '');
  return [
    {
      fact: text(
        `It uses ${cpu} of the CPUs its JVM sees${meaning.en}${pauses.en}`,
        `其 JVM 使用了可见 CPU 的 ${cpu}${meaning.zh}${pauses.zh}`,
      ),
      cite: citeOf('metric', taskManager.path, last.at),
    },
  ];
}

function ruledOut({ slow, subtasks }: SlowTaskManager): readonly RuledOut[] {
  const keyless = slow.find(({ vertex }) => !vertex.inputs.some(({ shipStrategy }) => shipStrategy === 'HASH'));
  return [
    {
      id: 'data-skew',
      because: keyless
        ? text(
            `"${keyless.vertex.name}" is slow there as well, and no key decides what it gets; the time is per record, not in all`,
            `不按 key 分区的“${keyless.vertex.name}”在该处也慢；比较的是每条记录的时间而不是总量`,
          )
        : text(
            `${subtasks} different subtasks are slow there per record, however many records they get`,
            `该处有 ${subtasks} 个不同子任务的单条处理都慢，与数据量无关`,
          ),
    },
    {
      id: 'backpressure-slow-operator',
      because: text('the same code is fast on the other TaskManagers', '同样的代码在其他 TaskManager 上很快'),
    },
  ];
}

function drain({ id, host, sameHost }: SlowTaskManager): Prescription {
  const machine = host || id;
  const neighbours =
    sameHost > 1
      ? text(
          ` (${sameHost} TaskManagers run on ${host}: see whether all are slow)`,
          `（${host} 上有 ${sameHost} 个 TaskManager：请查看是否都慢）`,
        )
      : text('', '');
  return {
    aim: 'relieve',
    action: text(
      `Take TaskManager ${id} out of service, so that its subtasks move to other machines${neighbours.en}. A spare slot elsewhere is needed for each of them.`,
      `停用 TaskManager ${id}，使其子任务迁移到其他机器${neighbours.zh}。其他机器上需要有足够的空闲槽位。`,
    ),
    cost: text(
      'One restart of the job from its latest checkpoint. Start a TaskManager elsewhere first when no slots are free.',
      '作业会从最近的检查点重启一次。如果没有空闲槽位，请先在别处启动一个 TaskManager。',
    ),
    command: `# Kubernetes
kubectl cordon <node of ${machine}> && kubectl delete pod <pod of ${id}>
# standalone, on that machine
./bin/taskmanager.sh stop`,
    verify: text(
      'Busy time per record is alike on all TaskManagers (/jobs/:jobid/vertices/:vertexid/taskmanagers).',
      '各 TaskManager 每条记录的繁忙时间相近（/jobs/:jobid/vertices/:vertexid/taskmanagers）。',
    ),
  };
}

const keepApart: Prescription = {
  aim: 'cure',
  action: text(
    'Find out what slows the machine down: CPU steal and throttling, a neighbour, a failing disk, heat. Let Flink report it.',
    '查明机器变慢的原因：CPU 被抢占（steal）或限流、邻居负载、磁盘故障、过热。让 Flink 上报这些指标。',
  ),
  cost: text(
    'System metrics need the oshi library on the class path and a restart of the TaskManagers.',
    '系统指标需要类路径上有 oshi 库，并重启 TaskManager。',
  ),
  settings: { 'metrics.system-resource': 'true' },
  command: 'cat /sys/fs/cgroup/cpu.stat; vmstat 1 5; iostat -x 1 5',
  verify: text(
    'nr_throttled stands still, and st in vmstat is about 0.',
    'nr_throttled 不再增长，vmstat 的 st 接近 0。',
  ),
};
