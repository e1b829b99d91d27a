import type { Prescription } from '#engine';
import { type Text, text } from '#evidence';
import type { Rule } from '../rule.ts';

const RESTORE = 'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/savepoints/';
const EVOLUTION =
  'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/fault-tolerance/serialization/schema_evolution/';
const PARALLELISM = 'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/production_ready/';

/** What fails at a restore, under the names that `diagnose` gives it then. */
export const UID_MISMATCH = fault(
  'restore-uid-mismatch',
  text('State belongs to an operator the new program does not have', '状态所属算子在新程序中不存在（uid 变化）'),
  RESTORE,
);
export const SERIALIZER = fault(
  'restore-serializer-incompatible',
  text('State cannot be read by the new serializer', '新的序列化器无法读取状态'),
  EVOLUTION,
);
export const KEY_CHANGED = fault(
  'restore-key-changed',
  text('The key is of another type than in the state', 'Key 的类型与状态中的不一致'),
  EVOLUTION,
);
export const CLASS_GONE = fault(
  'restore-java-class-changed',
  text('A class that the state names is gone', '状态所引用的类已不存在'),
  EVOLUTION,
);
export const CONNECTOR = fault(
  'restore-connector-state',
  text('The state is of another connector', '状态属于另一种连接器'),
  RESTORE,
);
export const UNREAD = fault(
  'restore-nonrestored-loss',
  text('State that nobody asks for any more', '不再被使用的状态'),
  RESTORE,
);
export const MAX_PARALLELISM = fault(
  'restore-max-parallelism',
  text('The max parallelism differs from that of the state', '最大并行度与状态中的不一致'),
  PARALLELISM,
);

function fault(id: string, title: Rule['title'], page: string): Rule {
  return { id, title, severity: 'critical', docs: [page], leadsTo: [], flink: {}, check: () => [] };
}

/** A cure, what it costs, and how it is written. */
export function prescribed(action: Text, cost: Text, how: Pick<Prescription, 'code' | 'command'> = {}): Prescription {
  return { aim: 'cure', action, cost, ...how };
}
