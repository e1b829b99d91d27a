import type { Prescription } from '#engine';
import { type Text, text } from '#evidence';
import { isBefore } from '#prescriptions/settings';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { kryoInSnapshot } from './kryo-generic-type-snapshot.ts';

/** A type that Flink does not know goes through Kryo: slow at best, and at worst Kryo cannot handle it. */
export const kryoGenericType = defineToldDiagnosis({
  id: 'kryo-generic-type',
  title: text('A type is left to Kryo', '类型由 Kryo 处理（GenericType）'),
  alongside: kryoInSnapshot,
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/fault-tolerance/serialization/types_serialization/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/fault-tolerance/serialization/third_party_serializers/',
  ],
  severity: (told) => (isOnlyANote(told) ? 'info' : 'critical'),
  confidence: (told) =>
    isOnlyANote(told) || told.fault.match?.signature.strength === 'decisive' ? 'likely' : 'possible',
  summary: (told) => (isOnlyANote(told) ? noteOf(told) : failureOf(told)),
  prescriptions: (told) => [
    asPojo(told),
    ...(isOnlyANote(told) ? [] : [ownSerializer(told), ...special(told)]),
    findAll(),
  ],
});

/** `class does not contain a getter …` and its like: nothing failed. */
function isOnlyANote({ fault }: ToldCase): boolean {
  const id = fault.match?.signature.id;
  return id === 'kryo-generic-type:pojo-rule' || id === 'kryo-generic-type:accessor';
}

function typeOf({ captures: { class: name, empty, hidden, type, holder } }: ToldCase): string {
  return name ?? empty ?? hidden ?? type ?? holder ?? '?';
}

/** Which rule of a POJO is broken, by the words of the TypeExtractor (reference J1 to J11). */
const RULES: readonly (readonly [RegExp, Text])[] = [
  [/does not contain a getter/, text('a field is neither public nor has a getter', '有字段既非 public 也没有 getter')],
  [/does not contain a setter/, text('a field is neither public nor has a setter', '有字段既非 public 也没有 setter')],
  [/is not public so/, text('the class is not public', '类不是 public')],
  [/No fields were detected/, text('it has no fields', '没有字段')],
  [
    /not all fields are valid/,
    text(
      'not all of its fields are of a type Flink knows, with getter and setter',
      '并非所有字段都是 Flink 可识别的类型且带 getter/setter',
    ),
  ],
  [/custom serialization methods/, text('it has writeObject/readObject of its own', '自定义了 writeObject/readObject')],
  [/missing a default constructor/, text('it has no constructor without arguments', '没有无参构造函数')],
  [
    /default constructor of .* is not Public/,
    text('its constructor without arguments is not public', '无参构造函数不是 public'),
  ],
  [/is abstract or an interface/, text('it is abstract or an interface', '是抽象类或接口')],
];

function noteOf(told: ToldCase): Text {
  const message = told.fault.tellings[0]?.message ?? '';
  const rule = RULES.find(([words]) => words.test(message))?.[1];
  const { field, tuple } = told.captures;
  const where = field
    ? text(`, field ${field}`, `，字段 ${field}`)
    : tuple
      ? text(`, tuple field ${tuple}`, `，Tuple 字段 ${tuple}`)
      : text('', '');
  const because = rule ?? text('its type is not one that Flink knows', '其类型不是 Flink 可识别的类型');
  return text(
    `${typeOf(told)}${where.en} is processed as a generic type, with Kryo, because ${because.en}: slower, and without schema evolution of state. Nothing failed.`,
    `${typeOf(told)}${where.zh} 按 GenericType（Kryo）处理，因为${because.zh}：较慢，且状态不支持 schema 演进。目前没有失败。`,
  );
}

function failureOf(told: ToldCase): Text {
  const { reason, id, field, holder } = told.captures;
  const at =
    field && holder ? text(` at field ${field} of ${holder}`, `，位于 ${holder} 的字段 ${field}`) : text('', '');
  switch (told.fault.match?.signature.id) {
    case 'kryo-generic-type:disabled':
      return text(
        `${typeOf(told)} would be a generic type (Kryo), and generic types are disabled for this job.`,
        `${typeOf(told)} 会按 GenericType（Kryo）处理，而该作业已禁用 GenericType。`,
      );
    case 'kryo-generic-type:key':
      return text(
        `${typeOf(told)} is no POJO but a generic type: its fields cannot be named as key (keyBy, sum, max by field).`,
        `${typeOf(told)} 不是 POJO 而是 GenericType：不能按字段名作为 key（keyBy、sum、max 等）。`,
      );
    case 'kryo-generic-type:constructor':
      return text(`Kryo cannot create ${typeOf(told)} (${reason}).`, `Kryo 无法创建 ${typeOf(told)}（${reason}）。`);
    case 'kryo-generic-type:unregistered':
      return text(
        `Kryo met ${id ? `class id ${id}` : typeOf(told)}, which is not registered: both sides registered different types, or the stream is out of step.`,
        `Kryo 遇到未注册的${id ? `类 ID ${id}` : `类 ${typeOf(told)}`}：两侧注册的类型不同，或数据流错位。`,
      );
    case 'kryo-generic-type:closed-module':
      return text(
        `Kryo looks into ${typeOf(told)}, a class of the JDK, which Java 16 and later forbid.`,
        `Kryo 反射访问 JDK 类 ${typeOf(told)}，Java 16 及以后禁止此操作。`,
      );
    case 'kryo-generic-type:immutable':
    case 'kryo-generic-type:immutable-head':
      return text(
        `Kryo fills a collection that cannot be added to (immutable: List.of, Arrays.asList, Collections.unmodifiable…)${at.en}.`,
        `Kryo 向不可变集合（List.of、Arrays.asList、Collections.unmodifiable… 等）添加元素而失败${at.zh}。`,
      );
    default:
      return text(
        `Kryo failed on a record${at.en}${reason ? ` (${reason})` : ''}: the type is no POJO, and what one side wrote the other cannot read, or an object was changed while it was serialized.`,
        `Kryo 处理记录失败${at.zh}${reason ? `（${reason}）` : ''}：该类型不是 POJO，一侧写入的内容另一侧无法读取，或对象在序列化过程中被修改。`,
      );
  }
}

function asPojo(told: ToldCase): Prescription {
  const name = typeOf(told).split('.').pop() ?? 'Event';
  return {
    aim: 'cure',
    action: text(
      `Make ${typeOf(told)} a POJO (public class, public constructor without arguments, every field public or with getter and setter, field types that Flink knows), or use an Avro, Row or Tuple type, or give its TypeInformation by @TypeInfo; plain ArrayList and HashMap instead of immutable or JDK-internal collections.`,
      `将 ${typeOf(told)} 改为 POJO（public 类、public 无参构造函数、每个字段为 public 或有 getter/setter、字段类型为 Flink 可识别类型），或使用 Avro、Row、Tuple 类型，或用 @TypeInfo 指定 TypeInformation；集合使用 ArrayList、HashMap，而非不可变或 JDK 内部集合。`,
    ),
    cost: text(
      'State that holds the type was written by Kryo: it cannot be read as a POJO; plan a migration.',
      '已有状态由 Kryo 写入，不能按 POJO 读取，需要迁移。',
    ),
    code: `public class ${name.replace(/\W/g, '')} {\n  public ${name.replace(/\W/g, '')}() {}\n  private long id;\n  public long getId() { return id; }\n  public void setId(long id) { this.id = id; }\n}`,
    verify: text('The TypeExtractor’s line about the class is gone.', 'TypeExtractor 不再打印该类。'),
  };
}

function ownSerializer(told: ToldCase): Prescription {
  const name = typeOf(told);
  const old = isBefore(told.version, [1, 19]);
  return {
    aim: 'cure',
    action: text(
      'If the type is not yours: register a Kryo serializer for it (protobuf: ProtobufSerializer of chill-protobuf; Thrift: TBaseSerializer; immutable Guava or JDK collections: kryo-serializers). From 1.19 by pipeline.serialization-config, before by env.getConfig().registerTypeWithKryoSerializer(…).',
      '若类型不是自己的：为其注册 Kryo 序列化器（protobuf：chill-protobuf 的 ProtobufSerializer；Thrift：TBaseSerializer；不可变 Guava/JDK 集合：kryo-serializers）。1.19 起用 pipeline.serialization-config，之前用 env.getConfig().registerTypeWithKryoSerializer(…)。',
    ),
    cost: text(
      'The order of registrations is part of the state’s format.',
      '注册顺序是状态格式的一部分，不可随意改变。',
    ),
    ...(old
      ? { code: `env.getConfig().registerTypeWithKryoSerializer(${name}.class, MySerializer.class);` }
      : {
          settings: {
            'pipeline.serialization-config': `[${name}: {type: kryo, kryo-type: registered, class: com.acme.MySerializer}]`,
          },
        }),
  };
}

function special({ fault }: ToldCase): readonly Prescription[] {
  const id = fault.match?.signature.id;
  if (id === 'kryo-generic-type:closed-module')
    return [
      {
        aim: 'relieve',
        action: text(
          'Meanwhile open the package to Kryo, or run on Java 11.',
          '临时方案：向 Kryo 开放该包，或使用 Java 11。',
        ),
        cost: text('Opens JDK internals to all code; a restart.', '向所有代码开放 JDK 内部；需要重启。'),
        settings: {
          'env.java.opts.all':
            '--add-opens=java.base/java.util=ALL-UNNAMED --add-opens=java.base/java.lang=ALL-UNNAMED --add-opens=java.base/java.time=ALL-UNNAMED',
        },
      },
    ];
  if (id === 'kryo-generic-type:corrupt' || id === 'kryo-generic-type:reference')
    return [
      {
        aim: 'cure',
        action: text(
          'Look for an object that is changed while it is serialized: a record kept and mutated after collect(), shared between threads (async functions), or object reuse (pipeline.object-reuse: false to test); a custom serializer must read exactly what it wrote.',
          '检查是否有对象在序列化过程中被修改：collect() 之后仍被修改的记录、多线程共享（异步函数）、对象重用（可设 pipeline.object-reuse: false 测试）；自定义序列化器读写必须完全一致。',
        ),
        cost: text(
          'Without object reuse records are copied between chained operators.',
          '关闭对象重用后，链内算子之间会复制记录。',
        ),
        settings: { 'pipeline.object-reuse': 'false' },
      },
    ];
  return [];
}

function findAll(): Prescription {
  return {
    aim: 'prevent',
    action: text(
      'In tests, let the job fail on every generic type.',
      '在测试中让作业遇到 GenericType 即失败，以便找出所有此类类型。',
    ),
    cost: text('None outside of tests.', '仅用于测试，无其他代价。'),
    settings: { 'pipeline.generic-types': 'false' },
  };
}
