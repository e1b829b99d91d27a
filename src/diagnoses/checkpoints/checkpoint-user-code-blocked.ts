import { type Conclusion, defineDiagnosis, type Prescription, type Proof, type RuledOut } from '#engine';
import { citeOf, text } from '#evidence';
import { tolerateFailures } from '#prescriptions/checkpoint-rhythm';
import { checkpointCourse } from '#symptoms/checkpoints/checkpoint-course';
import { flinkVersion } from '#symptoms/flink-version';
import { type Stand, type StuckSubtask, stuckSubtasks } from '#symptoms/load/stuck-subtasks';
import { placeOf } from '#symptoms/told/frame-place';
import { duration, percent, subtaskList } from '../figures.ts';
import { failureProof, missingProofs, settingsProof } from './checkpoint-proofs.ts';
import { toldBlocked } from './told-phases.ts';

/** The same frame in one dump may be chance; in two, seconds apart, with no record in between, it is not. */
const SURE_DUMPS = 2;

/**
 * Barriers are handled by the thread that handles records. A call that does not return blocks both: the subtask never
 * acknowledges, and every checkpoint expires.
 */
export const checkpointUserCodeBlocked = defineDiagnosis({
  id: 'checkpoint-user-code-blocked',
  title: text('A subtask never acknowledges: its code is blocked', '子任务始终不确认检查点：用户代码阻塞'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/checkpointing_under_backpressure/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/operators/asyncio/',
  ],
  otherwise: toldBlocked,
  symptoms: { stuckSubtasks },
  helpers: { checkpointCourse, flinkVersion },
  explains: [
    'backpressure-slow-operator',
    'backpressure-slow-sink',
    'sync-io-per-record',
    'checkpoint-expired-backpressure',
    'checkpoint-alignment-skew',
    'checkpoint-unaligned-limits',
    'checkpoint-tolerance-exceeded',
    'checkpoint-interval-too-short',
  ],

  conclude({ stuckSubtasks }, { checkpointCourse, flinkVersion }) {
    const version = flinkVersion.known ? flinkVersion.value[0] : undefined;
    const course = checkpointCourse.known ? checkpointCourse.value[0] : undefined;
    const vertices = new Set(stuckSubtasks.map(({ vertex }) => vertex.id));
    return [...vertices].flatMap((id) => {
      const stuck = stuckSubtasks.filter(({ vertex }) => vertex.id === id);
      const first = stuck.find(({ stand }) => stand) ?? stuck[0];
      if (!first) return [];
      const ids = first.checkpoints.map(({ checkpoint }) => checkpoint.id);
      const more = course ? [...failureProof(course, ids), ...settingsProof(course)] : [];
      return {
        ...concludeAt(first, stuck, more),
        prescriptions: [...remedies(first), ...tolerateFailures(version, course?.settings?.tolerableFailures)],
      };
    });
  },
});

function concludeAt(
  one: StuckSubtask,
  all: readonly StuckSubtask[],
  more: readonly Proof[],
): Omit<Conclusion, 'prescriptions'> {
  const { vertex, subtask, checkpoints, stand, load } = one;
  const oldest = checkpoints[checkpoints.length - 1];
  const taskManager = load.taskManager[subtask];
  return {
    severity: 'critical',
    confidence: !stand ? 'possible' : stand.seen.length >= SURE_DUMPS ? 'certain' : 'likely',
    subject: {
      vertex: vertex.id,
      vertexName: vertex.name,
      subtask,
      ...(taskManager && { taskManager }),
      ...(stand && { class: stand.entry.class, method: stand.entry.method }),
      ...(vertex.operators[0] && { operator: vertex.operators[0] }),
    },
    ...(oldest && { since: oldest.checkpoint.triggeredAt }),
    summary: summaryOf(one, all),
    evidence: [
      ...checkpoints.slice(0, 2).flatMap((missing) => missingProofs(missing, 1)),
      ...(stand ? [threadProof(stand)] : []),
      stillProof(one),
      ...more,
    ],
    ruledOut: ruledOut(one),
    ...(stand ? {} : { open }),
  };
}

function summaryOf(
  { vertex, subtask, owing, stand }: StuckSubtask,
  all: readonly StuckSubtask[],
): Conclusion['summary'] {
  const who = all.length === 1 ? `${subtask}` : subtaskList(all.map((stuck) => stuck.subtask));
  const n = owing.task.subtasks;
  const where = stand
    ? text(
        `stands in ${placeOf(stand.frame)}${calledBy(stand).en}`,
        `停在 ${placeOf(stand.frame)}${calledBy(stand).zh}`,
      )
    : text('is busy with one record or call', '一直忙于同一条记录或同一次调用');
  return text(
    `Subtask ${who} of "${vertex.name}" ${where.en} and takes in no records. Barriers are handled by the same thread, so it does not acknowledge checkpoints; ${n - owing.count} of ${n} subtasks did.`,
    `“${vertex.name}”的子任务 ${who} ${where.zh}，不再处理数据。barrier 由同一线程处理，因此它不会确认检查点；${n} 个子任务中有 ${n - owing.count} 个已确认。`,
  );
}

function calledBy({ frame, entry }: Stand): Conclusion['summary'] {
  if (placeOf(frame) === placeOf(entry)) return text('', '');
  return text(`, called by ${placeOf(entry)},`, `（由 ${placeOf(entry)} 调用）`);
}

function threadProof(stand: Stand): Proof {
  const { seen, frame, innermost } = stand;
  const [first, last] = [seen[0], seen[seen.length - 1]];
  const { thread, dump } = last as Stand['seen'][number];
  const apart = duration(dump.at - (first?.dump.at ?? dump.at));
  const owner = thread.lockOwner ? ` (${thread.lock ?? ''} ← ${thread.lockOwner})` : '';
  return {
    fact: text(
      `Thread "${thread.name}" was in ${placeOf(frame)}${calledBy(stand).en} in all of ${seen.length} thread dumps over ${apart}, innermost ${placeOf(innermost.frame)}${owner}`,
      `线程“${thread.name}”在 ${apart} 内的全部 ${seen.length} 次线程转储中都停在 ${placeOf(frame)}${calledBy(stand).zh}，最内层为 ${placeOf(innermost.frame)}${owner}`,
    ),
    cite: citeOf('thread-dump', dump.path, dump.at),
  };
}

function stillProof({ vertex, load, subtask }: StuckSubtask): Proof {
  const busy = load.busy[subtask] ?? Number.NaN;
  const share = Number.isNaN(busy)
    ? text('', '')
    : text(` while busy ${percent(busy)} of the time`, `，繁忙占比 ${percent(busy)}`);
  return {
    fact: text(
      `Subtask ${subtask} of "${vertex.name}" took in 0 records in ${duration(load.watchedMs)}${share.en}`,
      `“${vertex.name}”的子任务 ${subtask} 在 ${duration(load.watchedMs)} 内输入 0 条${share.zh}`,
    ),
    cite: citeOf('rest', load.paths.detail, load.at),
  };
}

function ruledOut({ vertex, stand }: StuckSubtask): readonly RuledOut[] {
  return [
    {
      id: 'checkpoint-expired-backpressure',
      because: text(
        `whatever feeds "${vertex.name}" has passed its barriers on, and the subtask does not move at all: it is not working off a queue`,
        `“${vertex.name}”的上游都已发出 barrier，而该子任务完全停滞：并不是在消化积压`,
      ),
    },
    ...(stand
      ? [
          {
            id: 'checkpoint-async-slow',
            because: text(
              `the task thread itself stands in ${stand.frame.class}; an upload runs in another thread`,
              `停住的是任务线程本身（${stand.frame.class}）；上传由其他线程执行`,
            ),
          },
        ]
      : []),
  ];
}

function remedies(one: StuckSubtask): readonly Prescription[] {
  const { vertex, subtask, load } = one;
  const host = load.endpoint[subtask] || load.taskManager[subtask] || '';
  return [
    {
      aim: 'relieve',
      action: text(
        `Free the blocked call: restart what it waits for, or the TaskManager ${host}; Flink then restarts the job from its last completed checkpoint.`,
        `解除阻塞：重启其等待的外部系统，或重启 TaskManager ${host}；Flink 会从最近完成的检查点恢复作业。`,
      ),
      cost: text(
        'The job restarts and replays since its last completed checkpoint.',
        '作业会重启，并从最近完成的检查点开始回放。',
      ),
      verify: text(
        `Subtask ${subtask} of "${vertex.name}" takes in records again, and the next checkpoint completes.`,
        `“${vertex.name}”的子任务 ${subtask} 恢复处理数据，且下一个检查点完成。`,
      ),
    },
    limitCall(one),
  ];
}

function limitCall({ stand }: StuckSubtask): Prescription {
  const call = stand ? placeOf(stand.frame) : 'processElement';
  return {
    aim: 'cure',
    action: text(
      `Give the call in ${call} a time limit well below the checkpoint timeout, and fail or retry when it is reached. Better: let it run asynchronously.`,
      `为 ${call} 中的调用设置远小于检查点超时的时间上限，超时则失败或重试；更好的做法是改为异步调用。`,
    ),
    cost: text(
      'A call that used to wait now fails: decide what happens to its record. Async I/O keeps records in flight in state.',
      '原本一直等待的调用将变为失败：需决定该记录如何处理。异步 I/O 会把在途记录保存在状态中。',
    ),
    code: [...(stand ? limitsFor(stand) : []), asyncCall].join('\n\n'),
    verify: text(
      'Thread dumps no longer show the task thread in this call for longer than the limit.',
      '线程转储中任务线程在该调用上的停留不再超过上限。',
    ),
  };
}

/** What a limit looks like depends on what the thread waits for. */
function limitsFor({ innermost }: Stand): readonly string[] {
  const { wait } = innermost;
  if (wait === 'read' || wait === 'write' || wait === 'connect') return [socketLimits];
  if (wait === 'lock') return [lockLimit];
  if (wait === 'park' || wait === 'timed-park' || wait === 'result') return [futureLimit];
  return [];
}

const socketLimits = `// Without these, a peer that does not answer blocks the task thread for ever.
socket.connect(address, 3_000);
socket.setSoTimeout(10_000);                                   // plain sockets
HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10));   // java.net.http
statement.setQueryTimeout(10);                                 // JDBC`;

const lockLimit = `// Better no lock at all: each subtask its own client. If there must be one:
if (!lock.tryLock(10, TimeUnit.SECONDS)) throw new TimeoutException("lock not free after 10 s");`;

const futureLimit = `// Never wait without a limit: the thread that should complete the future may wait for this one.
future.get(10, TimeUnit.SECONDS);`;

const asyncCall = `// At most 100 calls in flight per subtask; one that takes longer than 10 s goes to timeout().
AsyncDataStream.unorderedWait(input, new AsyncCall(), 10, TimeUnit.SECONDS, 100);`;

const open = {
  because: text(
    'a subtask owes its acknowledgement and takes in nothing, but no thread dump shows what it does',
    '有子任务未确认检查点且不再处理数据，但没有线程转储显示它在做什么',
  ),
  remedy: text(
    'Two thread dumps of its TaskManager, 30 s apart (/taskmanagers/:id/thread-dump).',
    '对其 TaskManager 间隔 30 秒采集两次线程转储（/taskmanagers/:id/thread-dump）。',
  ),
};
