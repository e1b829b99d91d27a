import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** A KeySelector returned null: null belongs to no key group. */
export const nullKey = defineToldDiagnosis({
  id: 'null-key',
  title: text('The key of a record is null', 'key 为空'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/fault-tolerance/state/'],
  summary: (told) =>
    isNameless(told)
      ? text(
          'A record could not be handed to the exchange behind this operator, and no cause was printed: before keyBy the usual one is a KeySelector that returns null.',
          '记录无法写入该算子之后的数据交换，且没有打印原因：若其后是 keyBy，最常见的原因是 KeySelector 返回 null。',
        )
      : text(
          `The key of a record is null${told.captures.field ? ` (field ${told.captures.field})` : ''}: a KeySelector (or a nullable key column) gave no key, and null has no key group.`,
          `某条记录的 key 为 null${told.captures.field ? `（字段 ${told.captures.field}）` : ''}：KeySelector（或可空的 key 字段）返回空值，null 不属于任何 key group。`,
        ),
  prescriptions: () => [
    {
      aim: 'cure',
      action: text(
        'Before keyBy, filter records without a key, send them to a side output, or let the KeySelector map null to a constant (which makes that constant a hot key when there are many).',
        '在 keyBy 之前过滤掉没有 key 的记录、输出到侧输出流，或让 KeySelector 将 null 映射为常量（若数量多，该常量会成为热点）。',
      ),
      cost: text('Filtered records are not processed further; count them.', '被过滤的记录不再处理，建议计数。'),
      code: 'stream.filter(e -> e.getUserId() != null)\n      .keyBy(e -> e.getUserId());',
      verify: text('The job passes the record it failed on.', '作业能越过导致失败的记录。'),
    },
    {
      aim: 'prevent',
      action: text(
        'Validate the key field where the record is parsed; missing fields of JSON become null.',
        '在解析处校验 key 字段；JSON 缺失字段会变成 null。',
      ),
      cost: text('None.', '无。'),
    },
  ],
  open: (told) =>
    isNameless(told) || told.fault.match?.signature.strength !== 'decisive'
      ? {
          because: text('The trace does not name what was null.', '堆栈没有说明何处为 null。'),
          remedy: text(
            'The code of the KeySelector behind this operator, and whether its field can be null in the input (or the trace of a newer Flink, which says "Assigned key must not be null!").',
            '提供该算子之后 KeySelector 的代码，以及输入中该字段是否可能为 null（较新 Flink 会打印 “Assigned key must not be null!”）。',
          ),
        }
      : undefined,
});

function isNameless({ fault }: ToldCase): boolean {
  return fault.match?.signature.id === 'null-key:nameless';
}
