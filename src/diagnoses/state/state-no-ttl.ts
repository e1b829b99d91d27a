import { type Conclusion, defineDiagnosis, type Prescription, type Proof, type RuledOut } from '#engine';
import { type Checkpointing, text } from '#evidence';
import type { Version } from '#prescriptions/settings';
import { checkpointCourse } from '#symptoms/checkpoints/checkpoint-course';
import { type StateGrowth, type StateHolder, stateGrowth, stateOf } from '#symptoms/checkpoints/state-growth';
import { flinkVersion } from '#symptoms/flink-version';
import { type StateRoom, stateRoom } from '#symptoms/snapshots/state-room';
import { stuckWatermarks } from '#symptoms/time/stuck-watermarks';
import { bytes, duration, percent } from '../figures.ts';
import { growthInSnapshots } from './state-no-ttl-snapshot.ts';
import { toldStateNoTtl } from './state-no-ttl-told.ts';

/** One vertex has to hold this share: then it is a state that grows, not the job that is busier. */
const MOSTLY = 0.7;

/** Full within this time, somebody will be called at night. */
const SOON_HOURS = 24 * 7;

/** Full within this time, it is happening now. */
const NOW_HOURS = 1;

/** Growth seen for less than this may still be a window that fills, or keys that all come once. */
const LONG_MS = 30 * 60_000;

/**
 * State that grows in a straight line: every key ever seen is kept, also those that never come back. It ends when memory
 * or disk is full, and makes checkpoints longer on the way.
 */
export const stateNoTtl = defineDiagnosis({
  id: 'state-no-ttl',
  title: text('State grows without bound', '状态无限增长'),
  alongside: growthInSnapshots,
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/fault-tolerance/state/#state-time-to-live-ttl',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/table/concepts/overview/#idle-state-retention-time',
  ],
  otherwise: toldStateNoTtl,
  symptoms: { stateGrowth },
  helpers: { checkpointCourse, stateRoom, stuckWatermarks, flinkVersion },
  explains: ['checkpoint-async-slow'],

  conclude({ stateGrowth }, { checkpointCourse, stateRoom, stuckWatermarks, flinkVersion }) {
    const version = flinkVersion.known ? flinkVersion.value[0] : undefined;
    const settings = checkpointCourse.known ? checkpointCourse.value[0]?.settings : undefined;
    const room = stateRoom.known ? stateRoom.value[0] : undefined;
    const stuck = new Set(stuckWatermarks.known ? stuckWatermarks.value.flatMap(({ affected }) => [...affected]) : []);
    return stateGrowth.flatMap((growth) => {
      const [holder] = growth.holders;
      if (!holder || shareOfGrowth(holder, growth) < MOSTLY || waitsForTime(holder, stuck)) return [];
      return concludeAt(growth, holder, limitOf(growth, settings, room), version, settings);
    });
  },
});

/** Of what was added, as far as an older checkpoint tells it per vertex; else of what there is. */
function shareOfGrowth({ bytes: now, before, share }: StateHolder, { holders }: StateGrowth): number {
  const added = holders.reduce((sum, one) => sum + Math.max(0, one.bytes - (one.before ?? one.bytes)), 0);
  return before === undefined || added <= 0 ? share : Math.max(0, now - before) / added;
}

/** Let go of their state as event time moves on; a regular join, a rank or a deduplication keeps it whatever the time. */
const BY_TIME = /window|(?:interval|temporal)\w* ?join|match|over/i;

/** Windows and event-time joins that grow because time stands still have another illness. */
function waitsForTime({ vertex }: StateHolder, stuck: ReadonlySet<string>): boolean {
  return stuck.has(vertex.id) && BY_TIME.test(vertex.name);
}

interface Limit {
  readonly kind: 'heap' | 'disk';
  /** Until the heap is full; undefined where that cannot be told. */
  readonly hours?: number;
  readonly room?: StateRoom;
}

function limitOf(
  { bytesPerHour }: StateGrowth,
  settings: Checkpointing | undefined,
  room: StateRoom | undefined,
): Limit {
  if (!/HashMap|Memory|Fs/i.test(settings?.stateBackend ?? '')) return { kind: 'disk' };
  if (!room || room.heapMax <= 0) return { kind: 'heap' };
  return { kind: 'heap', room, hours: Math.max(0, room.heapMax - room.heapUsed) / bytesPerHour };
}

function concludeAt(
  growth: StateGrowth,
  holder: StateHolder,
  limit: Limit,
  version: Version,
  settings: Checkpointing | undefined,
): Conclusion {
  const { vertex } = holder;
  const sql = inSql(vertex.name, version);
  const [first] = growth.checkpoints;
  const long = growth.overMs >= LONG_MS;
  return {
    severity: severityOf(growth, limit),
    confidence: long ? 'likely' : 'possible',
    subject: {
      vertex: vertex.id,
      vertexName: vertex.name,
      ...(vertex.operators[0] && { operator: vertex.operators[0] }),
    },
    ...(first && { since: first.triggeredAt }),
    summary: summaryOf(growth, holder, limit),
    evidence: proofs(growth, holder, limit),
    ruledOut: ruledOut(growth),
    prescriptions: [buyTime(growth, limit), ...(sql.length > 0 ? sql : [keepFor(vertex.name, version, settings)])],
    ...(long ? {} : { open: openAfter(growth) }),
  };
}

function severityOf({ bytesPerHour, to }: StateGrowth, { hours, kind }: Limit): Conclusion['severity'] {
  if (hours !== undefined) return hours <= NOW_HOURS ? 'critical' : hours <= SOON_HOURS ? 'warning' : 'info';
  return kind === 'heap' || bytesPerHour * 24 * 7 >= to ? 'warning' : 'info';
}

function summaryOf(
  { from, to, overMs, bytesPerHour }: StateGrowth,
  { vertex, share }: StateHolder,
  limit: Limit,
): Conclusion['summary'] {
  const end =
    limit.hours !== undefined
      ? text(
          ` At this rate the heap is full in ${hoursText(limit.hours)}.`,
          `按此速度，堆内存将在 ${hoursText(limit.hours)} 后用尽。`,
        )
      : limit.kind === 'disk'
        ? text(
            ` That is ${bytes(bytesPerHour * 24)} a day on the local disks and in every restore.`,
            `即每天在本地磁盘上增加 ${bytes(bytesPerHour * 24)}，恢复时间也随之变长。`,
          )
        : text('', '');
  return text(
    `State has grown from ${bytes(from)} to ${bytes(to)} in ${duration(overMs)}, in a straight line: ${bytes(bytesPerHour)} an hour. ${percent(share)} of it belongs to "${vertex.name}".${end.en}`,
    `状态在 ${duration(overMs)} 内从 ${bytes(from)} 直线增长到 ${bytes(to)}：每小时 ${bytes(bytesPerHour)}，其中 ${percent(share)} 属于“${vertex.name}”。${end.zh}`,
  );
}

function hoursText(hours: number): string {
  return hours >= 48 ? `${Math.round(hours / 24)} d` : duration(hours * 3_600_000);
}

function proofs(
  growth: StateGrowth,
  { vertex, bytes: held, before, checkpoint }: StateHolder,
  { room }: Limit,
): readonly Proof[] {
  const sizes = [...growth.checkpoints.slice(0, 1), ...growth.checkpoints.slice(1).slice(-9)];
  const [newest] = sizes.slice(-1);
  const list = sizes.map((one) => `#${one.id} ${stateOf(one)}`).join(', ');
  const at = newest?.cite.at.replace(/\/details\/\d+$/, '') ?? '';
  const grew =
    before === undefined
      ? text('', '')
      : text(`, ${before} in the oldest one read`, `，在最早读取的检查点中为 ${before}`);
  return [
    {
      fact: text(`State size of completed checkpoints, bytes: ${list}`, `已完成检查点的状态大小（字节）：${list}`),
      cite: { source: 'rest', at, ...(newest?.cite.time && { time: newest.cite.time }) },
    },
    {
      fact: text(
        `"${vertex.name}" holds ${held} bytes in checkpoint ${checkpoint.id}${grew.en}`,
        `检查点 ${checkpoint.id} 中“${vertex.name}”占 ${held} 字节${grew.zh}`,
      ),
      cite: checkpoint.cite,
    },
    ...(room
      ? [
          {
            fact: text(
              `Heap of ${room.taskManagers} TaskManagers: ${bytes(room.heapUsed)} of ${bytes(room.heapMax)} used`,
              `${room.taskManagers} 个 TaskManager 的堆内存：已用 ${bytes(room.heapUsed)}，共 ${bytes(room.heapMax)}`,
            ),
            cite: { source: 'rest', at: room.path } as const,
          },
        ]
      : []),
  ];
}

function ruledOut({ checkpoints, straightness }: StateGrowth): readonly RuledOut[] {
  return [
    {
      id: 'state-ttl-not-cleaned',
      because: text(
        `no clean-up shows: over ${checkpoints.length} checkpoints the sizes lie on a line (R² ${straightness.toFixed(2)}) without a fall`,
        `看不到任何清理：${checkpoints.length} 个检查点的大小落在一条直线上（R² ${straightness.toFixed(2)}），没有回落`,
      ),
    },
  ];
}

/** The cure needs a new version of the job, and often a plan for the state there is. */
function buyTime({ bytesPerHour }: StateGrowth, { kind, room }: Limit): Prescription {
  const perDay = bytes(bytesPerHour * 24);
  const each = bytes((bytesPerHour * 24) / Math.max(1, room?.taskManagers ?? 1));
  return {
    aim: 'relieve',
    action:
      kind === 'heap'
        ? text(
            `Buy time until the cure is out: each day takes ${perDay} more heap (${each} per TaskManager). Raise taskmanager.memory.task.heap.size, add TaskManagers, or move the state to RocksDB.`,
            `在根治之前争取时间：每天多占 ${perDay} 堆内存（每个 TaskManager ${each}）。可增大 taskmanager.memory.task.heap.size、增加 TaskManager，或将状态迁移到 RocksDB。`,
          )
        : text(
            `Buy time until the cure is out: see that local disks and the checkpoint storage have room for ${perDay} more each day, and write only changes (incremental checkpoints).`,
            `在根治之前争取时间：确认本地磁盘和检查点存储每天有 ${perDay} 的余量，并启用增量检查点，只写变化部分。`,
          ),
    cost: text('Memory or disk; the growth goes on.', '占用内存或磁盘；增长仍在继续。'),
  };
}

function keepFor(name: string, version: Version, settings: Checkpointing | undefined): Prescription {
  const rocks = /RocksDB|ForSt/i.test(settings?.stateBackend ?? '');
  return {
    aim: 'cure',
    action: text(
      `Give the state of "${name}" a time to live: as long as a key may pause and must still be remembered, no longer. Windows, interval joins or timers that clear do the same.`,
      `为“${name}”的状态设置 TTL：取业务上允许 key 静默且仍需记住的最长时间。使用窗口、interval join 或用定时器清理也可以。`,
    ),
    cost: ttlCost(version, rocks),
    code: ttlCode(version, rocks),
    verify: text(
      'After one time to live, state_size in /jobs/:jobid/checkpoints stops growing.',
      '经过一个 TTL 周期后，/jobs/:jobid/checkpoints 中的 state_size 不再增长。',
    ),
  };
}

/** Flink docs, dev/datastream/fault-tolerance/state_migration: RocksDB from 2.1, heap from 2.2. */
function ttlCost(version: Version, rocks: boolean): Prescription['cost'] {
  const compatible = version !== undefined && version.major >= 2 && version.minor >= (rocks ? 1 : 2);
  return compatible
    ? text(
        'A key that pauses longer is forgotten, and starts anew. Existing state can be restored; its old entries expire only after they are read or written again.',
        'key 静默超过 TTL 后会被遗忘并重新开始。已有状态可以恢复，但旧条目要在下一次读写之后才会过期。',
      )
    : text(
        `A key that pauses longer is forgotten, and starts anew. State written without TTL cannot be restored with it (StateMigrationException; possible from ${rocks ? '2.1' : '2.2'} on): use a new state name and copy values over as keys come, or start without that state.`,
        `key 静默超过 TTL 后会被遗忘并重新开始。此前未启用 TTL 的状态无法直接恢复（StateMigrationException；自 ${rocks ? '2.1' : '2.2'} 起支持）：请换用新的状态名并在 key 到来时迁移旧值，或放弃该状态启动。`,
      );
}

function ttlCode(version: Version, rocks: boolean): string {
  const time = version && version.major >= 2 ? 'Duration.ofDays(1)' : 'Time.days(1)';
  const cleanup = rocks ? '.cleanupInRocksdbCompactFilter(1000)' : '.cleanupIncrementally(10, false)';
  return `StateTtlConfig ttl = StateTtlConfig.newBuilder(${time})       // longest pause of a key that still matters
    .setUpdateType(StateTtlConfig.UpdateType.OnReadAndWrite)
    ${cleanup}
    .build();
descriptor.enableTimeToLive(ttl);                              // before getState(descriptor)`;
}

/** SQL operators carry the planner's names, or the SQL runtime's. */
function inSql(name: string, version: Version): readonly Prescription[] {
  if (!/(GroupAggregate|Join|Deduplicate|Rank|ChangelogNormalize|OverAggregate)(?:\[\d{1,6}\]|\()/.test(name))
    return [];
  const hint = !version || version.major > 1 || version.minor >= 18;
  return [
    {
      aim: 'cure',
      action: text(
        `Let rows go that nothing has touched for as long as a key of "${name}" may pause and must still be remembered; in SQL one setting does it for the whole query. Window or interval joins let go by themselves.`,
        `超过业务上允许的静默时间（“${name}”的 key 仍需记住的时长）未被访问的行应当过期；SQL 只需一项配置，对整个查询生效。窗口 Join 与 interval join 会自行清理。`,
      ),
      cost: text(
        'Results change for keys that pause longer: aggregates start again from zero, joins miss their partner.',
        '静默超过该时间的 key 结果会变化：聚合从零开始，join 可能匹配不到。',
      ),
      settings: { 'table.exec.state.ttl': '1 d' },
      ...(hint && { code: "SELECT /*+ STATE_TTL('orders' = '1d') */ ...   -- for one input only (1.18 or later)" }),
    },
  ];
}

function openAfter({ overMs }: StateGrowth): NonNullable<Conclusion['open']> {
  return {
    because: text(
      `growth was seen over ${duration(overMs)} only: a window that fills, or keys that all come for the first time, look the same until they are through`,
      `目前只观察到 ${duration(overMs)} 的增长：窗口尚在填充，或所有 key 都是首次出现时，看起来是一样的`,
    ),
    remedy: text(
      'Examine again after the longest window, or after every key has come once; growth that goes on then has no bound.',
      '请在最长窗口结束、或所有 key 都出现过之后再次诊断；届时仍在增长的即为无限增长。',
    ),
  };
}
