import type { Prescription } from '#engine';
import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** A field of a Tuple (or a record of a basic type) is null, and its serializer has no way to write null. */
export const nullField = defineToldDiagnosis({
  id: 'null-field',
  title: text('A field is null whose serializer cannot write null', '字段为 null，而序列化器不支持 null'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/fault-tolerance/serialization/types_serialization/',
  ],
  summary(told) {
    const { field, serializer } = told.captures;
    const avro = avroFieldOf(told);
    if (avro !== undefined)
      return text(
        `Field ${avro} is null, and its Avro (or Parquet) schema allows no null there.`,
        `字段 ${avro} 为 null，而其 Avro（或 Parquet）schema 不允许为空。`,
      );
    const what = field ? text(`Field ${field} of a Tuple`, `Tuple 的第 ${field} 个字段`) : text('A value', '某个值');
    const by = serializer ? text(` (${serializer})`, `（${serializer}）`) : text('', '');
    return text(
      `${what.en} is null where a record is handed on: Tuples and basic types have no representation of null${by.en}.`,
      `记录下发时${what.zh}为 null：Tuple 与基本类型的序列化器不支持 null${by.zh}。`,
    );
  },
  ruledOut: () => [
    {
      id: 'null-key',
      because: text('The value is a field, not the key of keyBy.', '为空的是字段，而不是 keyBy 的 key。'),
    },
  ],
  prescriptions: (told) => [
    ...(avroFieldOf(told) === undefined ? [] : [nullable(avroFieldOf(told))]),
    {
      aim: 'cure',
      action: text(
        'Put a default in place of null before the record is emitted, filter it, or use a type that allows null: a POJO (nullable fields of object types) or Row instead of a Tuple; for state, NullableSerializer or an Optional-like wrapper.',
        '在下发之前用默认值替换 null 或过滤；或改用允许 null 的类型：用 POJO（对象类型字段可空）或 Row 代替 Tuple；状态中可用 NullableSerializer 或包装类型。',
      ),
      cost: text('Another type of records changes the state that holds them.', '记录类型改变会影响已有状态。'),
      code: 'collector.collect(Tuple2.of(id, name == null ? "" : name));   // or a POJO',
      verify: text('The job passes the record it failed on.', '作业能越过导致失败的记录。'),
    },
    {
      aim: 'prevent',
      action: text(
        'Validate records where they are parsed: an absent field of JSON or CSV becomes null.',
        '在解析处校验记录：JSON/CSV 缺失的字段会变成 null。',
      ),
      cost: text('None.', '无。'),
    },
  ],
});

/** The field as Avro names it; '' where it names none; undefined when Avro did not speak. */
function avroFieldOf({ fault, captures }: ToldCase): string | undefined {
  if (fault.match?.signature.id !== 'null-field:avro') return;
  return captures.avroField ?? captures.path ?? captures.builderField ?? captures.parquetField ?? '';
}

function nullable(field = ''): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Allow null in the schema (a union with null and a default; in Avro reflection @Nullable), or do not force Avro on POJOs (without enableForceAvro the PojoSerializer writes null fields); in SQL declare the column without NOT NULL.',
      '在 schema 中允许为空（与 null 的 union 并给默认值；Avro 反射用 @Nullable），或不要对 POJO 强制使用 Avro（不调用 enableForceAvro 时 PojoSerializer 支持空字段）；SQL 中去掉该列的 NOT NULL。',
    ),
    cost: text(
      'Readers must know the new schema; another serializer changes the state that holds the type.',
      '读取方需使用新 schema；更换序列化器会影响已有状态。',
    ),
    code: `{"name": "${(field.split('.').pop() ?? '') || 'field'}", "type": ["null", "string"], "default": null}`,
  };
}
