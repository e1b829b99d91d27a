import { text } from '#evidence';
import { isSink, millisOf, nodeText, settingOf, shownMillis, sinkCommits } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';

const INTERVAL = 'execution.checkpointing.interval';
/** Readers notice longer waits. */
const LONG_MS = 5 * 60_000;

/** What such a sink writes is seen only after the next checkpoint: the interval is the latency. */
export const intervalVsLatency = definePipelineRule({
  id: 'interval-vs-latency',
  title: text('Results become visible once per checkpoint', '结果每个检查点才可见一次'),
  severity: 'info',
  pages: ['ops/production_ready/', 'connectors/datastream/kafka/'],
  leadsTo: ['kafka-eos-not-visible', 'files-not-visible'],

  check: (pipeline) => {
    const set = settingOf(pipeline, INTERVAL);
    const millis = set && millisOf(set.value);
    const sink = pipeline.nodes.find((node) => isSink(node) && sinkCommits(node));
    if (!set || millis === undefined || millis <= LONG_MS || !sink) return [];
    return [
      {
        place: set.call.at,
        confidence: 'certain',
        subject: { configKey: INTERVAL },
        summary: text(
          `${nodeText(sink)} commits with each checkpoint, every ${shownMillis(millis)}: results are seen that late.`,
          `${nodeText(sink)} 随检查点提交，间隔 ${shownMillis(millis)}：结果会延迟这么久才可见。`,
        ),
        prescriptions: [
          cure(
            text(
              'Shorten the interval to the latency you want, or write at least once.',
              '把间隔缩短到期望的延迟，或改为至少一次。',
            ),
            'env.enableCheckpointing(30_000);',
            text('More checkpoints.', '检查点更频繁。'),
          ),
        ],
      },
    ];
  },
});
