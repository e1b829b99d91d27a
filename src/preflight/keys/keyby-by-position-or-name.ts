import { text } from '#evidence';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';

const BY_NAME = /^\(\[(?:I|Ljava\/lang\/String;)\)/;

/** Removed in 2.0; reads fields by reflection, and the key becomes a tuple. */
export const keybyByPositionOrName = definePipelineRule({
  id: 'keyby-by-position-or-name',
  title: text('keyBy by position or field name', '按位置或字段名 keyBy'),
  severity: 'warning',
  pages: ['dev/datastream/operators/overview/'],
  leadsTo: ['version-mismatch'],
  inBatch: true,

  check: ({ nodes }, { flink }) =>
    nodes
      .filter(({ call }) => call.name === 'keyBy' && BY_NAME.test(call.descriptor))
      .map((node) => ({
        place: node.call.at,
        confidence: 'certain' as const,
        ...(flink.major >= 2 && { severity: 'critical' as const }),
        summary: text(
          'keyBy by position or name was removed in 2.0. The key is a Tuple, its fields are read by reflection, and a renamed field is only found at run time.',
          '按位置或字段名的 keyBy 在 2.0 中移除。键是 Tuple，通过反射读取字段，字段改名只有运行时才会发现。',
        ),
        prescriptions: [
          cure(
            text('Use a KeySelector.', '使用 KeySelector。'),
            '.keyBy(value -> value.field)',
            text(
              'The key type changes from Tuple to the type of the field: keyed state must be migrated or given up.',
              '键类型由 Tuple 变为字段类型：键控状态需要迁移或放弃。',
            ),
          ),
        ],
      })),
});
