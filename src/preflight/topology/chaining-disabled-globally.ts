import { text } from '#evidence';
import { constantOf, settingsOf } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';

const KEY = 'pipeline.operator-chaining.enabled';

/** Each record is serialized between all operators. */
export const chainingDisabledGlobally = definePipelineRule({
  id: 'chaining-disabled-globally',
  title: text('Operator chaining is switched off for the whole job', '整个作业关闭了算子链'),
  severity: 'warning',
  pages: ['dev/datastream/operators/overview/'],
  leadsTo: ['serialization-slow', 'network-slow'],

  check: (pipeline) => {
    const set = settingsOf(pipeline, KEY).at(-1);
    if (!set || !['0', 'false'].includes(constantOf(set.value) ?? '')) return [];
    return [
      {
        place: set.call.at,
        confidence: 'certain',
        subject: { configKey: KEY },
        summary: text(
          'Chaining is off: records are serialized and handed to another thread between any two operators.',
          '关闭了算子链：任意两个算子之间都要序列化并切换线程。',
        ),
        prescriptions: [
          cure(
            text(
              'Switch it on; to look at one operator, disableChaining on that one.',
              '重新开启；若要单独观察某个算子，只对它调用 disableChaining。',
            ),
            '// without env.disableOperatorChaining()',
            text('Ids of operators without a uid change.', '没有 uid 的算子其 id 会改变。'),
          ),
        ],
      },
    ];
  },
});
