import type { Prescription } from '#engine';
import { type Checkpointing, text } from '#evidence';
import type { Version } from '#prescriptions/settings';
import type { StateGrowth } from '#symptoms/checkpoints/state-growth';
import { bytes } from '../figures.ts';
import type { GrowthLimit } from './growth-limit.ts';

/** The cure needs a new version of the job, and often a plan for the state there is. */
export function buyTime({ bytesPerHour }: StateGrowth, { kind, room }: GrowthLimit): Prescription {
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

/** State that programs keep themselves: a time to live, in code. */
export function keepFor(name: string, version: Version, settings: Checkpointing | undefined): Prescription {
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

/** One setting for a query; none where the vertex is not of SQL, whose operators carry the planner's names, or the SQL runtime's. */
export function keepInSql(name: string, version: Version): readonly Prescription[] {
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
