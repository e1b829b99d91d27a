import { text } from '#evidence';
import { millisOf, settingsOf } from '../pipeline-facts.ts';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';

const KEY = 'execution.buffer-timeout.interval';

/** 0 costs throughput, −1 costs latency where little is sent. */
export const bufferTimeoutExtreme = definePipelineRule({
  id: 'buffer-timeout-extreme',
  title: text('Buffers are sent after each record, or only when full', '每条记录都发送缓冲区，或只在满时发送'),
  severity: 'info',
  pages: ['deployment/memory/network_mem_tuning/', 'dev/datastream/overview/'],
  leadsTo: ['network-slow'],

  check: (pipeline) => {
    const set = settingsOf(pipeline, KEY).at(-1);
    if (!set || ![0, -1].includes(millisOf(set.value) ?? 100)) return [];
    return [
      {
        place: set.call.at,
        confidence: 'certain',
        subject: { configKey: KEY },
        summary: text(
          `Buffer timeout ${millisOf(set.value)}: ${millisOf(set.value) === 0 ? 'a buffer is sent after each record, which costs most of the throughput' : 'records wait until a buffer is full, for hours where few come'}.`,
          `缓冲超时为 ${millisOf(set.value)}：${millisOf(set.value) === 0 ? '每条记录都发送一个缓冲区，损失大部分吞吐' : '数据要等缓冲区写满才发送，数据少时可能等数小时'}。`,
        ),
        prescriptions: [
          cure(
            text(
              'The default of 100 ms suits most jobs; 5 to 10 ms for low latency.',
              '默认 100 毫秒适合大多数作业；低延迟可用 5 到 10 毫秒。',
            ),
            'env.setBufferTimeout(100);',
          ),
        ],
      },
    ];
  },
});
