import { type Diagnosis, defineDiagnosis, type Prescription } from '#engine';
import { text } from '#evidence';
import { type OpaqueState, opaqueState } from '#symptoms/snapshots/opaque-state';
import { amountOf, opaqueProofs, typesOf } from '../opaque-words.ts';
import { subjectOf } from '../snapshot-subject.ts';

/** State that Kryo wrote: nothing fails, and nothing in it can ever change. */
export const kryoInSnapshot: Diagnosis = defineDiagnosis({
  id: 'kryo-generic-type',
  title: text('A type is left to Kryo', '类型由 Kryo 处理（GenericType）'),
  docs: [],
  symptoms: { opaqueState },
  conclude({ opaqueState }) {
    const kryo = opaqueState.filter(({ kind }) => kind === 'kryo');
    const [first] = kryo;
    if (!first) return;
    const amount = amountOf(kryo);
    const types = typesOf(kryo);
    const { subject } = subjectOf(first, first.state);
    return {
      severity: 'info',
      confidence: 'certain',
      subject: { ...subject, class: first.type },
      about: [],
      summary: text(
        `${amount.en} hold values that Kryo wrote (${types}): slower, without schema evolution, and unreadable for Flink 2.x, whose Kryo 5 has another format than Kryo 2 of 1.x. Nothing failed.`,
        `${amount.zh}包含由 Kryo 写出的值（${types}）：较慢，不支持 schema 演进，且 Flink 2.x 无法读取（其 Kryo 5 与 1.x 的 Kryo 2 格式不同）。目前没有失败。`,
      ),
      evidence: opaqueProofs(kryo),
      prescriptions: [typed(first)],
    };
  },
});

function typed({ type, state }: OpaqueState): Prescription {
  const name = type.split(/[.$]/).pop() ?? type;
  return {
    aim: 'prevent',
    action: text(
      `Before the type has to change, or Flink 2.x comes: add a second state with a type Flink knows (POJO, Avro, Row, a list or map with declared element types), fill it from ${state} as keys come by, then drop ${state}.`,
      `在该类型需要变更或升级到 Flink 2.x 之前：新增一个使用 Flink 可识别类型（POJO、Avro、Row，或声明了元素类型的 list/map）的状态，随 key 到来从 ${state} 填充，之后删除 ${state}。`,
    ),
    cost: text('A change of the program; both states are kept for a while.', '需要修改程序；两份状态会共存一段时间。'),
    settings: { 'pipeline.generic-types': 'false' },
    code: `new ValueStateDescriptor<>("${state.replace(/[^\w-]/g, '_')}-v2", TypeInformation.of(${name.replace(/\W/g, '')}.class))`,
    verify: text(
      'flink-doctor snapshot inspect shows no kryo in the state’s serializer.',
      'flink-doctor snapshot inspect 中该状态的序列化器不再含 kryo。',
    ),
  };
}
