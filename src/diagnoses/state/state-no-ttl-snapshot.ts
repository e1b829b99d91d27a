import { type Conclusion, type Diagnosis, defineDiagnosis, type Prescription, type Proof } from '#engine';
import { text } from '#evidence';
import { type SnapshotGrowth, snapshotGrowth } from '#symptoms/snapshots/snapshot-growth';
import { snapshotCite } from '#symptoms/snapshots/snapshot-operators';
import { bytes, percent, times } from '../figures.ts';
import { subjectOf } from '../snapshot-subject.ts';

/** A state has to hold this share of the growth: then it is a state that grows, not the job that is busier. */
const MOSTLY = 0.4;

/** Growth below this harms nobody soon. */
const WORTH_BYTES = 1024 * 1024;

/** By two or more snapshots of a job: a state that is larger each time, and whose entries never expire. */
export const growthInSnapshots: Diagnosis = defineDiagnosis({
  id: 'state-no-ttl',
  title: text('State grows without bound', '状态无限增长'),
  docs: [],
  symptoms: { snapshotGrowth },
  conclude({ snapshotGrowth }) {
    return snapshotGrowth
      .filter(({ share, ttl, steady }) => share >= MOSTLY && !ttl && steady !== false)
      .map((growth) => concludeOn(growth));
  },
});

function concludeOn(growth: SnapshotGrowth): Conclusion {
  const { state, label, course, share, steady, perHour } = growth;
  const [from, to] = [course[0]?.bytes ?? 0, course.at(-1)?.bytes ?? 0];
  const rate = perHour === undefined ? text('', '') : text(`, ${bytes(perHour)} an hour`, `，每小时 ${bytes(perHour)}`);
  return {
    severity: to - from >= WORTH_BYTES ? 'warning' : 'info',
    confidence: steady ? 'likely' : 'possible',
    ...subjectOf(growth, state.name),
    ...(perHour !== undefined && { since: course[0]?.snapshot.takenAt as number }),
    summary: text(
      `State ${state.name} of "${label}" grows: ${bytes(from)} → ${bytes(to)} (${times(to / Math.max(1, from))}) over ${course.length} snapshots${rate.en}, ${percent(share)} of all growth. Its values carry no time to live, so that keys which never come back stay for good.`,
      `“${label}”的状态 ${state.name} 持续增长：${course.length} 个快照中由 ${bytes(from)} 增至 ${bytes(to)}（${times(to / Math.max(1, from))}）${rate.zh}，占全部增长的 ${percent(share)}。其值未设置 TTL，不再出现的 key 会一直保留。`,
    ),
    evidence: [...courseProof(growth), serializerProof(growth)],
    ruledOut: [
      {
        id: 'state-ttl-not-cleaned',
        because: text('no value of it is wrapped in a time to live', '其值没有 TTL 包装'),
      },
    ],
    prescriptions: [expire(growth)],
    ...(steady ? {} : { open: moreSnapshots(course.length) }),
  };
}

/** The first snapshots and the newest. */
const MOST_POINTS = 8;

function courseProof({ course, state }: SnapshotGrowth): readonly Proof[] {
  const points = course.length > MOST_POINTS ? [...course.slice(0, 1), ...course.slice(1 - MOST_POINTS)] : course;
  return points.map(({ snapshot, at, bytes: size, entries }) => ({
    fact: text(
      `Checkpoint ${snapshot.checkpointId}: ${state.name} has ${size} bytes${entries === undefined ? '' : `, ${entries} entries`}`,
      `检查点 ${snapshot.checkpointId}：${state.name} 有 ${size} 字节${entries === undefined ? '' : `，${entries} 条`}`,
    ),
    cite: snapshotCite(snapshot, at),
  }));
}

function serializerProof({ state, cite }: SnapshotGrowth): Proof {
  const printed = state.serializers.find(({ role }) => role === 'value')?.printed ?? '?';
  return {
    fact: text(`Values of ${state.name} are written as ${printed}`, `${state.name} 的值序列化器为 ${printed}`),
    cite,
  };
}

function expire({ state, label }: SnapshotGrowth): Prescription {
  return {
    aim: 'cure',
    action: text(
      `Give ${state.name} of "${label}" a time to live: as long as a key may pause and must still be remembered. In SQL: table.exec.state.ttl.`,
      `为“${label}”的 ${state.name} 设置 TTL：取业务上允许 key 静默且仍需记住的最长时间。SQL 作业使用 table.exec.state.ttl。`,
    ),
    cost: text(
      'A key that pauses longer starts anew. State written without TTL cannot be restored with it before Flink 2.1 (RocksDB) or 2.2 (heap): use a new state name and copy values over as keys come.',
      'key 静默超过 TTL 后重新开始。Flink 2.1（RocksDB）或 2.2（堆）之前，未启用 TTL 的状态无法直接恢复：请换用新的状态名并在 key 到来时迁移旧值。',
    ),
    code: `StateTtlConfig ttl = StateTtlConfig.newBuilder(Duration.ofDays(1)).cleanupInRocksdbCompactFilter(1000).build();
descriptor.enableTimeToLive(ttl);   // before getState(descriptor)`,
    verify: text(
      'After one time to live, flink-doctor snapshot diff of two snapshots shows no more growth.',
      '经过一个 TTL 周期后，两个快照的 flink-doctor snapshot diff 不再显示增长。',
    ),
  };
}

function moreSnapshots(count: number): NonNullable<Conclusion['open']> {
  return {
    because: text(
      `${count} snapshots show growth, but not yet whether it ends: keys that all come for the first time look the same`,
      `${count} 个快照显示在增长，但还不能判断是否会停止：所有 key 首次出现时看起来一样`,
    ),
    remedy: text(
      'Give more snapshots of the job, taken hours or days apart; growth that goes on has no bound.',
      '请再提供该作业相隔数小时或数天的快照；持续增长即为无限增长。',
    ),
  };
}
