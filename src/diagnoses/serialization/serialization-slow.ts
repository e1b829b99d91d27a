import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** Most of the time goes into serializers and copies, not into what the job is for. */
export const serializationSlow = defineToldDiagnosis({
  id: 'serialization-slow',
  title: text('Serialisation dominates', '序列化开销大'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/fault-tolerance/serialization/types_serialization/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/execution/execution_configuration/',
  ],
  runsOn: true,
  severity: 'warning',
  summary({ others }) {
    const notes = others.some(({ diagnosis }) => diagnosis === 'kryo-generic-type');
    return text(
      `Serializers and copies of records take the time${notes ? ', and the log names types that are left to Kryo' : ''}: generic types, deep records, or copies between chained operators.`,
      `时间主要花在序列化与记录复制上${notes ? '，且日志中有由 Kryo 处理的类型' : ''}：GenericType、复杂记录，或链内算子之间的复制。`,
    );
  },
  prescriptions: () => [
    {
      aim: 'cure',
      action: text(
        'Replace generic types in the data path: POJO rules (public class, constructor without arguments, getters and setters), explicit TypeInformation, Avro specific records or SQL rows instead of Kryo.',
        '替换数据路径中的 GenericType：遵循 POJO 规则（public 类、无参构造函数、getter/setter）、显式 TypeInformation、Avro SpecificRecord 或 SQL Row，而不是 Kryo。',
      ),
      cost: text('State of the changed type needs a migration.', '类型变化后相关状态需要迁移。'),
      verify: text(
        'Kryo is gone from the flame graph; the TypeExtractor prints no line for these types.',
        '火焰图中不再出现 Kryo；TypeExtractor 不再打印这些类型。',
      ),
    },
    {
      aim: 'relieve',
      action: text(
        'Switch object reuse on, if no function keeps or changes a record after it passed it on; it saves the copy between chained operators.',
        '若没有函数在下发后继续持有或修改记录，可开启对象重用，省去链内算子之间的复制。',
      ),
      cost: text('Wrong results where a function does keep records.', '若函数持有记录，会导致结果错误。'),
      settings: { 'pipeline.object-reuse': 'true' },
    },
    {
      aim: 'prevent',
      action: text(
        'In tests, fail on every generic type; drop fields that nobody reads before the first exchange.',
        '在测试中遇到 GenericType 即失败；在首次数据交换前去掉无用字段。',
      ),
      cost: text('None.', '无。'),
      settings: { 'pipeline.generic-types': 'false' },
    },
  ],
  open: () => ({
    because: text('How much time serializers take was said, not measured.', '序列化耗时是描述，而非测量结果。'),
    remedy: text(
      'A flame graph of the busiest vertex (rest.flamegraph.enabled: true) and the TypeExtractor’s lines at job start.',
      '提供最繁忙算子的火焰图（rest.flamegraph.enabled: true）以及作业启动时的 TypeExtractor 日志。',
    ),
  }),
});
