import type { Prescription } from '#engine';
import { text } from '#evidence';
import { spreadOf } from '#symptoms/load/columns';
import type { SourceLoad } from '#symptoms/load/source-load';
import { rate, subtaskList } from '../figures.ts';

/** Head room for what must be caught up. */
const HEADROOM = 1.25;

export type Shape = 'few-splits' | 'one-split' | 'all-full';

export function remedies(source: SourceLoad, shape: Shape): readonly Prescription[] {
  const needed = subtasksNeeded(source);
  switch (shape) {
    case 'few-splits':
      return [moreSplits(source, needed), workElsewhere(source, needed), fewerSubtasks(source)];
    case 'one-split':
      return [workElsewhere(source, needed), spreadSplits(source)];
    case 'all-full':
      return [moreSubtasks(source, needed), workElsewhere(source, needed)];
  }
}

/** Subtasks it takes to read what arrives, with head room to catch up. */
function subtasksNeeded({ rates, limit, backlog, delay, load, empty }: SourceLoad): number {
  // Records that get older by d ms each second are read at 1 − d/1000 of the speed at which they are made.
  const pace = 1 - Math.min(0.9, Math.max(0, delay?.growth || 0) / 1000);
  const arriving = spreadOf(rates).sum / pace + Math.max(0, backlog?.growth || 0);
  const needed = Math.ceil((arriving * HEADROOM) / limit);
  const giving = load.size - empty.length;
  return Number.isFinite(needed) ? Math.max(giving + 1, needed) : giving * 2;
}

function moreSplits({ load, limit, empty }: SourceLoad, needed: number): Prescription {
  const partitions = Math.max(needed, load.size);
  const wider =
    partitions > load.size
      ? text(` and the source ${partitions} subtasks`, `，数据源并行度也设为 ${partitions}`)
      : text('', '');
  return {
    aim: 'cure',
    action: text(
      `Give the topic at least ${partitions} partitions${wider.en}: one subtask reads about ${rate(limit)} records/s, so what arrives needs ${needed} of them (now ${load.size - empty.length}).`,
      `把主题的分区数增加到至少 ${partitions}${wider.zh}：一个子任务每秒约读 ${rate(limit)} 条，到达的数据需要 ${needed} 个子任务（目前 ${load.size - empty.length} 个）。`,
    ),
    cost: text(
      'Records of a key move to another partition: order per key is not kept across the change. New partitions are found by discovery (partition.discovery.interval.ms) or after a restart.',
      '同一 key 的记录会换到其他分区：变更前后不保证 key 内有序。新分区由分区发现（partition.discovery.interval.ms）或重启后读取。',
    ),
    command: `kafka-topics.sh --bootstrap-server <broker> --alter --topic <topic> --partitions ${partitions}`,
    verify: text(
      'Every source subtask gives records, and pendingRecords falls.',
      '每个 Source 子任务都有数据，且 pendingRecords 下降。',
    ),
  };
}

function moreSubtasks({ load, limit }: SourceLoad, needed: number): Prescription {
  const speed = Number.isNaN(limit)
    ? text('', '')
    : text(`: one subtask reads about ${rate(limit)} records/s`, `：一个子任务每秒约读 ${rate(limit)} 条`);
  return {
    aim: 'cure',
    action: text(
      `Raise the source's parallelism from ${load.size} to ${needed}, if what it reads has that many partitions (splits)${speed.en}.`,
      `若其读取的分区（split）数足够，把数据源并行度从 ${load.size} 提高到 ${needed}${speed.zh}。`,
    ),
    cost: text(
      `A restart from a savepoint, and up to ${needed - load.size} more slots.`,
      `从保存点重启一次，最多需要增加 ${needed - load.size} 个槽位。`,
    ),
    code: `env.fromSource(source, watermarks, "…").setParallelism(${needed})`,
    verify: text(
      'pendingRecords falls, and the source is busy less than 80 % of the time.',
      'pendingRecords 下降，且数据源繁忙低于 80 %。',
    ),
  };
}

/** What is expensive in the source's thread (parsing, a chained map) can be done by more subtasks behind a rebalance. */
function workElsewhere({ vertex }: SourceLoad, needed: number): Prescription {
  const chained = vertex.operators.slice(1);
  const what =
    chained.length > 0
      ? text(
          `deserialising and ${chained.map((one) => `"${one}"`).join(', ')}`,
          `反序列化以及${chained.map((one) => `“${one}”`).join('、')}`,
        )
      : text('deserialising', '反序列化');
  return {
    aim: 'cure',
    action: text(
      `Do less in the source's own thread (${what.en}): read bytes there, and do the expensive part after a rebalance with ${needed} subtasks.`,
      `减少 Source 线程中的工作（${what.zh}）：在其中只读取字节，rebalance 之后再用 ${needed} 个子任务完成耗时部分。`,
    ),
    cost: text(
      'One more network shuffle. Order per partition is lost behind it, so watermarks that are made there need a larger bound.',
      '增加一次网络传输，其后不再保持分区内有序，因此在其后生成的水位线需要更大的乱序上限。',
    ),
    code: `env.fromSource(bytesSource, WatermarkStrategy.noWatermarks(), "raw")   // deserialises to byte[] only
   .rebalance()
   .map(new Decode()).setParallelism(${needed})
   .assignTimestampsAndWatermarks(watermarks);`,
    verify: text('The source is busy less than half of the time.', '数据源的繁忙占比低于一半。'),
  };
}

function fewerSubtasks({ load, empty }: SourceLoad): Prescription {
  const giving = load.size - empty.length;
  return {
    aim: 'prevent',
    action: text(
      `Until there are more partitions, ${giving} source subtasks do the same as ${load.size}; the ${empty.length} empty ones only hold slots, and can hold back watermarks.`,
      `在增加分区之前，${giving} 个 Source 子任务与 ${load.size} 个效果相同；${empty.length} 个空子任务只占用槽位，还可能阻碍水位线。`,
    ),
    cost: text('A restart from a savepoint.', '从保存点重启一次。'),
    code: `env.fromSource(source, watermarks, "…").setParallelism(${giving})`,
  };
}

function spreadSplits({ saturated }: SourceLoad): Prescription {
  return {
    aim: 'cure',
    action: text(
      `Let the producer spread its records: the partition that subtask ${subtaskList(saturated)} reads gets most of them (a fixed key, or a key that few values dominate).`,
      `让生产者均匀写入：子任务 ${subtaskList(saturated)} 读取的分区承担了大部分数据（固定的 key，或少数取值占多数的 key）。`,
    ),
    cost: text(
      'Order is kept per key only; a new key changes which records stay in order.',
      '只保证 key 内有序；更换 key 会改变有序的范围。',
    ),
    verify: text('Records out per source subtask are even.', '各 Source 子任务输出均匀。'),
  };
}
