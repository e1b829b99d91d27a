import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { keyInSnapshot } from './restore-key-changed-snapshot.ts';
import { dropState, oldProgram, PAGES } from './ways-back.ts';

/** Keys decide in which key group state lies; they can never be migrated. */
export const restoreKeyChanged = defineToldDiagnosis({
  id: 'restore-key-changed',
  title: text('The type of a key changed', 'Key 类型变更，状态无法恢复'),
  alongside: keyInSnapshot,
  docs: [PAGES.evolution],
  summary: (told) =>
    text(
      `The key of a keyed operator has another type than in the snapshot (${short(told.captures.old)} → ${short(told.captures.new)}). A key decides where its state lies, so keys cannot be migrated.`,
      `keyBy 算子的 key 类型与快照不同（${short(told.captures.old)} → ${short(told.captures.new)}）。key 决定状态所在的 key group，因此 key 无法迁移。`,
    ),
  ruledOut: () => [
    {
      id: 'restore-serializer-incompatible',
      because: text('the message names the key serializer, not a value’s', '报错指的是 key 的序列化器，而不是值的'),
    },
  ],
  prescriptions: ({ version }: ToldCase) => [
    oldProgram(),
    {
      aim: 'cure',
      action: text(
        'Look first whether this operator’s uid was another operator’s before (ids that follow the topology shift when an operator is added): then give each its own uid. Else keep the key’s type (its class, its fields, its serializer). Where it must change: a new uid for the operator and replay of the input to build its state again, or rewrite the savepoint keyed by the new type with the State Processor API.',
        '先检查该算子的 uid 之前是否属于另一个算子（自动生成的 ID 会因增删算子而错位）：若是，为各算子设置各自的 uid。否则保持 key 的类型（类、字段、序列化器）不变。必须修改时：为算子设置新 uid 并重放输入重建状态，或用 State Processor API 以新类型为 key 重写保存点。',
      ),
      cost: text('Reprocessing, or a batch job over the state.', '需要重新处理数据，或对状态运行批作业。'),
      verify: text('The job restores.', '作业成功恢复。'),
    },
    dropState(version, { en: 'the state under that key', zh: '该 key 下的状态' }),
  ],
});

/** Serializers print all their fields. */
function short(name: string | undefined): string {
  if (name === undefined) return '?';
  return name.length > 80 ? `${name.slice(0, 80)}…` : name;
}
