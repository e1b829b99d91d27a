import { type Conclusion, defineDiagnosis, type Proof, type RuledOut } from '#engine';
import { type Checkpointing, text } from '#evidence';
import type { Version } from '#prescriptions/settings';
import { checkpointCourse } from '#symptoms/checkpoints/checkpoint-course';
import { checkpointTale } from '#symptoms/checkpoints/checkpoint-tale';
import { type StateGrowth, type StateHolder, stateGrowth } from '#symptoms/checkpoints/state-growth';
import { flinkVersion } from '#symptoms/flink-version';
import { stateRoom } from '#symptoms/snapshots/state-room';
import { stuckWatermarks } from '#symptoms/time/stuck-watermarks';
import { bytes, duration, percent } from '../figures.ts';
import { type GrowthLimit, limitOf } from './growth-limit.ts';
import { growthTold, isTold, sizesProof } from './growth-told.ts';
import { buyTime, keepFor, keepInSql } from './state-no-ttl-remedies.ts';
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
  helpers: { checkpointCourse, checkpointTale, stateRoom, stuckWatermarks, flinkVersion },
  explains: ['checkpoint-async-slow'],

  conclude({ stateGrowth }, { checkpointCourse, checkpointTale, stateRoom, stuckWatermarks, flinkVersion }) {
    const version = flinkVersion.known ? flinkVersion.value[0] : undefined;
    const settings = checkpointCourse.known ? checkpointCourse.value[0]?.settings : undefined;
    const room = stateRoom.known ? stateRoom.value[0] : undefined;
    const stuck = new Set(stuckWatermarks.known ? stuckWatermarks.value.flatMap(({ affected }) => [...affected]) : []);
    const tale = checkpointTale.known ? checkpointTale.value[0] : undefined;
    return stateGrowth.flatMap((growth) => {
      const [holder] = growth.holders;
      const limit = limitOf(growth, settings, room);
      if (!holder && isTold(growth)) return growthTold(growth, severityOf(growth, limit), buyTime(growth, limit), tale);
      if (!holder || shareOfGrowth(holder, growth) < MOSTLY || waitsForTime(holder, stuck)) return [];
      return concludeAt(growth, holder, limit, version, settings);
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

function concludeAt(
  growth: StateGrowth,
  holder: StateHolder,
  limit: GrowthLimit,
  version: Version,
  settings: Checkpointing | undefined,
): Conclusion {
  const { vertex } = holder;
  const sql = keepInSql(vertex.name, version);
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

function severityOf({ bytesPerHour, to }: StateGrowth, { hours, kind }: GrowthLimit): Conclusion['severity'] {
  if (hours !== undefined) return hours <= NOW_HOURS ? 'critical' : hours <= SOON_HOURS ? 'warning' : 'info';
  return kind === 'heap' || bytesPerHour * 24 * 7 >= to ? 'warning' : 'info';
}

function summaryOf(
  { from, to, overMs, bytesPerHour }: StateGrowth,
  { vertex, share }: StateHolder,
  limit: GrowthLimit,
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
  { room }: GrowthLimit,
): readonly Proof[] {
  const grew =
    before === undefined
      ? text('', '')
      : text(`, ${before} in the oldest one read`, `，在最早读取的检查点中为 ${before}`);
  return [
    sizesProof(growth),
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
