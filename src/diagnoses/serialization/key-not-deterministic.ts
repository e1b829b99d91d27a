import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** The key of a record hashed to another key group where it arrived than where it was sent: its hashCode is not stable. */
export const keyNotDeterministic = defineToldDiagnosis({
  id: 'key-not-deterministic',
  title: text('The key’s hashCode is not stable', 'key 的 hashCode 不稳定'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/fault-tolerance/state/'],
  summary({ captures: { group, from, to, index, type } }) {
    if (type !== undefined)
      return text(
        `${type} cannot be a key: its hashCode is not stable (arrays hash by identity, objects without hashCode of their own too).`,
        `${type} 不能作为 key：其 hashCode 不稳定（数组按对象标识计算哈希，未自定义 hashCode 的对象也是如此）。`,
      );
    const where = group
      ? text(
          `key group ${group} arrived at the subtask that owns ${from}–${to}`,
          `key group ${group} 到达了负责 ${from}–${to} 的子任务`,
        )
      : text(
          `the key group lies outside the subtask’s range${index ? ` (index ${index})` : ''}`,
          `key group 不在该子任务的范围内${index ? `（下标 ${index}）` : ''}`,
        );
    return text(
      `Sender and receiver computed different key groups for one key: ${where.en}. Its hashCode is not deterministic, or the key was mutated on the way.`,
      `发送方与接收方对同一个 key 计算出不同的 key group：${where.zh}。key 的 hashCode 不确定，或 key 对象在途中被修改。`,
    );
  },
  ruledOut: () => [
    { id: 'null-key', because: text('A key was there; it hashed differently.', 'key 存在，只是哈希值不同。') },
  ],
  prescriptions: () => [
    {
      aim: 'cure',
      action: text(
        'Key by a stable, immutable value: String, Long, or a Tuple or POJO of such. Not by an array, an enum (its hashCode differs per JVM), a protobuf or generated object without its own stable hashCode, or Object’s default hashCode; implement hashCode and equals from field values only.',
        '使用稳定且不可变（immutable）的值作为 key：String、Long，或由它们组成的 Tuple/POJO。不要用数组、枚举（hashCode 随 JVM 变化）、没有稳定 hashCode 的 protobuf/生成对象，或 Object 默认 hashCode；hashCode 和 equals 只能由字段值决定（deterministic）。',
      ),
      cost: text(
        'Key type changes: keyed state of the old job cannot be restored under the new key.',
        'key 类型改变后，旧作业的 keyed state 无法恢复。',
      ),
      code: 'stream.keyBy(e -> e.getType().name());   // an enum: its name, not itself\nstream.keyBy(e -> e.toByteString().toStringUtf8());',
      verify: text('The job runs with several parallel subtasks.', '多并行度下作业正常运行。'),
    },
    {
      aim: 'cure',
      action: text(
        'Never mutate a record or its key after keyBy (nor a key object that is kept in state); with custom serializers let copy() make a real copy; call setCurrentKey and reinterpretAsKeyedStream only on streams partitioned exactly so.',
        'keyBy 之后不要修改（mutate）记录或 key（包括状态中的 key 对象）；自定义序列化器的 copy() 必须真正复制；reinterpretAsKeyedStream 只能用于分区完全一致的流。',
      ),
      cost: text('A change of code.', '需要修改代码。'),
    },
  ],
});
