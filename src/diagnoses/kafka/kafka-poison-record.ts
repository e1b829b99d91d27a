import type { Prescription } from '#engine';
import { type Text, text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** A record that the source cannot decode. The job fails on it, restores, reads it again, and fails again. */
export const kafkaPoisonRecord = defineToldDiagnosis({
  id: 'kafka-poison-record',
  title: text('A record cannot be decoded', '存在无法解析的数据（脏数据）'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/table/formats/json/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/datastream/kafka/#deserializer',
  ],
  explains: ['restart-budget-exhausted'],
  // The format's own words beneath or around what a parser says make it sure.
  confidence: ({ fault }) =>
    fault.tellings.some(({ matches }) =>
      matches.some(
        ({ signature: { diagnosis, strength } }) => diagnosis === 'kafka-poison-record' && strength === 'decisive',
      ),
    )
      ? 'likely'
      : 'possible',
  summary: (told) => summaryOf(told),
  ruledOut: () => [
    {
      id: 'user-code-exception',
      because: text(
        'It fails while a record is decoded, not in an operator behind the source.',
        '失败发生在数据解析阶段，而非 Source 之后的算子。',
      ),
    },
  ],
  prescriptions: (told) => [
    ...(told.captures.tombstone ? [upsert()] : []),
    ignoreErrors(formatOf(told)),
    ...(isRegistry(told) ? [registry()] : []),
    ...(formatOf(told) === 'Debezium' ? [schemaIncluded()] : []),
    deadLetters(),
    look(told),
  ],
});

function formatOf({ captures: { format, avro, magic, schema, forId } }: ToldCase): string {
  return avro || magic || schema || forId ? (format ?? 'Avro') : (format ?? '');
}

function isRegistry({ fault }: ToldCase): boolean {
  return fault.match?.signature.id.endsWith(':registry-bytes') ?? false;
}

function summaryOf(told: ToldCase): Text {
  const { field, missing, magic, schema, retrieved, partition, topic, offset, op, tombstone } = told.captures;
  if (tombstone) {
    return text(
      'The topic holds a record without value (a tombstone), which a table of the kafka connector cannot represent.',
      'Topic 中存在没有 value 的记录（墓碑消息），kafka 连接器的表无法表示。',
    );
  }
  const format = formatOf(told);
  const at = placeOf(partition, topic, offset);
  const why = reasonOf({ field, missing, magic, schema: schema ?? retrieved, op });
  return text(
    `The source cannot decode a record${format && ` as ${format}`}${at.en}${why.en}. Every restart reads it again, so the job does not get past it.`,
    `Source 无法${format && `按 ${format} 格式`}解析一条数据${at.zh}${why.zh}。每次重启都会再次读到它，作业无法越过。`,
  );
}

function placeOf(partition = '', topic = '', offset = ''): Text {
  if (!partition && !topic) return text('', '');
  const where = topic ? `${topic}-${partition}` : partition;
  return text(` (${where}${offset && `, offset ${offset}`})`, `（${where}${offset && `，offset ${offset}`}）`);
}

type Reason = Readonly<Record<'field' | 'missing' | 'magic' | 'schema' | 'op', string | undefined>>;

function reasonOf({ field, missing, magic, schema, op }: Reason): Text {
  if (field) return text(`: the value of field ${field} does not fit its type`, `：字段 ${field} 的值与类型不符`);
  if (missing) return text(`: field ${missing} is missing`, `：缺少字段 ${missing}`);
  if (magic) {
    return text(
      ': it does not begin with the registry’s magic byte, so it was not written with the schema registry',
      '：首字节不是 schema registry 的 magic byte，说明写入方未使用 schema registry',
    );
  }
  if (schema)
    return text(`: schema ${schema} cannot be had from the registry`, `：无法从 registry 获取 schema ${schema}`);
  if (op) return text(`: operation "${op}" is not known to the format`, `：格式不认识操作类型 “${op}”`);
  return text('', '');
}

/** Option prefix of Flink's formats. */
const PREFIXES: Readonly<Record<string, string>> = {
  JSON: 'json',
  CSV: 'csv',
  PB: 'protobuf',
  Protobuf: 'protobuf',
  Debezium: 'debezium-json',
  Canal: 'canal-json',
  Maxwell: 'maxwell-json',
  Ogg: 'ogg-json',
  OGG: 'ogg-json',
};

function ignoreErrors(format: string): Prescription {
  const prefix = PREFIXES[format] ?? 'json';
  const hasOption = format === '' || format in PREFIXES;
  return {
    aim: 'relieve',
    action: hasOption
      ? text(
          `SQL: let the format skip what it cannot parse ('${prefix}.ignore-parse-errors'); skipped records are lost silently, so count them upstream. DataStream: catch in deserialize(), count, and collect nothing (or return null).`,
          `SQL：让格式跳过无法解析的数据（'${prefix}.ignore-parse-errors'）；被跳过的数据会静默丢失，需在上游统计。DataStream：在 deserialize() 中捕获异常、计数并不输出（或返回 null）。`,
        )
      : text(
          'Avro formats have no option to skip: decode in an own DeserializationSchema that catches, counts, and collects nothing (or returns null), or begin behind the record.',
          'Avro 格式没有跳过选项：在自定义 DeserializationSchema 中捕获异常、计数并不输出（或返回 null），或从该数据之后开始消费。',
        ),
    cost: text('Bad records are dropped.', '脏数据会被丢弃。'),
    ...(hasOption && { settings: { [`${prefix}.ignore-parse-errors`]: 'true' } }),
    code: `public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<T> out) {
  try { out.collect(mapper.readValue(record.value(), T.class)); }
  catch (Exception e) { badRecords.inc(); }  // null value = tombstone: skip as well
}`,
    verify: text(
      'The committed offset passes the record, and the job stays RUNNING.',
      '提交位点越过该数据，作业保持 RUNNING。',
    ),
  };
}

function schemaIncluded(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'If every record fails and begins with "schema" and "payload": tell the format so.',
      '若每条数据都失败且以 “schema”、“payload” 开头：需告知格式包含 schema。',
    ),
    cost: text('None.', '无。'),
    settings: { 'debezium-json.schema-include': 'true' },
  };
}

function upsert(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Read the topic with connector upsert-kafka and a primary key: there a tombstone is a deletion.',
      '使用 upsert-kafka 连接器并声明主键读取该 Topic：墓碑消息即表示删除。',
    ),
    cost: text('The query gets a changelog; sinks must take updates.', '查询会得到 changelog，Sink 需支持更新。'),
    settings: { connector: 'upsert-kafka' },
  };
}

function registry(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Registry: the URL (and credentials) must be right and reachable from every TaskManager, the topic must hold only what registry-aware producers wrote, and format avro-confluent must be used for those, avro for plain ones.',
      'Registry：URL（及认证）需正确且所有 TaskManager 可达；Topic 中应只有使用 registry 的 producer 写入的数据；此类数据用 avro-confluent，普通 Avro 用 avro。',
    ),
    cost: text('None.', '无。'),
    settings: { 'value.format': 'avro-confluent', 'value.avro-confluent.url': '<registry url>' },
  };
}

function deadLetters(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Read raw bytes, parse in a process function, and send what fails to a dead-letter topic by side output; and repair the producer.',
      '以原始字节读取，在 ProcessFunction 中解析，失败的数据通过侧输出写入死信 Topic；并修复生产方。',
    ),
    cost: text('A change of the job.', '需要修改作业。'),
  };
}

function look({ captures: { partition, topic, offset } }: ToldCase): Prescription {
  const [, name, number] = /^(.+)-(\d+)$/.exec(partition ?? '') ?? [];
  return {
    aim: 'relieve',
    action: text('Look at the record itself.', '查看该条数据本身。'),
    cost: text('None.', '无。'),
    command: `kafka-console-consumer.sh --bootstrap-server <servers> --topic ${topic ?? name ?? '<topic>'} --partition ${number ?? (topic ? partition : undefined) ?? '<n>'} --offset ${offset ?? '<offset of the source>'} --max-messages 1`,
  };
}
