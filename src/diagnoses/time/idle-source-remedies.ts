import type { Prescription } from '#engine';
import { text } from '#evidence';
import { type KafkaPartition, MOST_PARTITIONS } from '#symptoms/load/kafka-partitions';
import type { Clocks } from '#symptoms/time/stuck-watermarks';

export function markIdle(sql: boolean): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Mark inputs as idle when they bring nothing for a while, so that event time does not wait for them.',
      '当输入一段时间没有数据时将其标记为空闲，使事件时间不再等待它。',
    ),
    cost: text(
      'What an idle input brings after it wakes up may be late: choose the timeout longer than its usual pauses. Needs a restart; state is kept.',
      '空闲输入恢复后的数据可能迟到：超时应长于其通常的停顿。需要重启；状态保留。',
    ),
    ...(sql
      ? { settings: { 'table.exec.source.idle-timeout': '60 s' } }
      : {
          code: `WatermarkStrategy.<T>forBoundedOutOfOrderness(Duration.ofSeconds(5))
    .withTimestampAssigner((event, ts) -> event.getTimestamp())
    .withIdleness(Duration.ofMinutes(1))`,
        }),
    verify: text(
      'currentInputWatermark moves on within a few seconds after the timeout (/jobs/:jobid/vertices/:vertexid/watermarks).',
      '超时后几秒内 currentInputWatermark 开始前进（/jobs/:jobid/vertices/:vertexid/watermarks）。',
    ),
  };
}

export function fillPartition({ topic, partition }: KafkaPartition): Prescription {
  return {
    aim: 'relieve',
    action: text(
      `Write a valid record with a current timestamp into partition ${partition} of "${topic}" (and into every other empty one): time moves on up to that timestamp, without a restart.`,
      `向“${topic}”的分区 ${partition}（以及其他空分区）写入一条时间戳为当前时间的有效记录：无需重启，事件时间即可前进到该时间戳。`,
    ),
    cost: text(
      'One more record in the results, and it must be repeated as long as the partition stays empty.',
      '结果中会多一条记录；只要分区仍为空，就需要重复写入。',
    ),
    command: `kcat -P -b <broker> -t ${topic} -p ${partition} record.json`,
    verify: text('Windows fire within seconds.', '窗口在数秒内触发。'),
  };
}

/** Subtasks without a partition are the usual reason when there are more of them than partitions. */
export function fewerSubtasks(
  { load, active }: Clocks,
  subtasks: readonly number[],
  partitions: number,
): readonly Prescription[] {
  const known = partitions > 0 && partitions < MOST_PARTITIONS;
  if (active.length === 0 || active.length + subtasks.length > load.size || (known && partitions >= load.size))
    return [];
  const action = known
    ? text(
        `Set the source's parallelism to ${partitions}: it reads ${partitions} partitions with ${load.size} subtasks, and those without one hold time back.`,
        `把数据源并行度设为 ${partitions}：它用 ${load.size} 个子任务读取 ${partitions} 个分区，没有分区的子任务阻碍了事件时间。`,
      )
    : text(
        `See whether what it reads has fewer partitions (splits) than the source has subtasks (${load.size}, of which ${active.length} bring records): then set the source's parallelism to their number.`,
        `检查分区（split）数是否少于数据源的子任务数（${load.size} 个，其中 ${active.length} 个有数据）：若是，把数据源并行度设为分区数。`,
      );
  return [
    {
      aim: 'cure',
      action,
      cost: text('A restart from a savepoint.', '从保存点重启一次。'),
      code: `env.fromSource(source, watermarks, "…").setParallelism(${known ? partitions : active.length})`,
      verify: text('No source subtask stays without records.', '没有一直无数据的 Source 子任务。'),
    },
  ];
}
