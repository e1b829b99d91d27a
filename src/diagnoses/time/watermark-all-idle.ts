import { defineDiagnosis } from '#engine';
import { citeOf, restCite, text } from '#evidence';
import { eventTimeUse } from '#symptoms/time/event-time-use';
import { stuckWatermarks } from '#symptoms/time/stuck-watermarks';
import { clockText, waitingForTime } from './event-time-story.ts';
import { toldWatermarkAllIdle } from './watermark-all-idle-told.ts';

/** No input brings anything, so event time has nothing to follow. Windows that are open stay open. */
export const watermarkAllIdle = defineDiagnosis({
  id: 'watermark-all-idle',
  title: text('All inputs are idle, so event time stands still', '所有输入均空闲，事件时间停滞'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/event-time/generating_watermarks/#dealing-with-idle-sources',
  ],
  otherwise: toldWatermarkAllIdle,
  symptoms: { stuckWatermarks, eventTimeUse },

  conclude({ stuckWatermarks, eventTimeUse }) {
    return stuckWatermarks
      .filter(({ cause }) => cause === 'all-idle')
      .flatMap((stuck) => {
        const { vertex, watermarks, at, origins } = stuck;
        const waiting = waitingForTime(stuck, eventTimeUse)[0]?.vertex;
        if (!waiting) return [];
        const stands = clockText(at);
        return [
          {
            severity: 'info' as const,
            confidence: 'likely' as const,
            subject: { vertex: waiting.id, vertexName: waiting.name },
            about: [waiting.id, vertex.id, ...origins.map((source) => source.vertex.id)],
            summary: text(
              `Hardly a record arrives from any source, so event time ${stands.en}. "${waiting.name}" fires its open windows when the next records come.`,
              `所有数据源几乎没有数据，事件时间${stands.zh}。“${waiting.name}”中打开的窗口要等下一批数据到来才会触发。`,
            ),
            evidence: [
              {
                fact: text(
                  `Input watermark of "${vertex.name}" ${stands.en}`,
                  `“${vertex.name}”的输入水位线${stands.zh}`,
                ),
                cite: citeOf('metric', watermarks.path, watermarks.lastAt),
              },
              ...origins.map((source) => ({
                fact: text(
                  `"${source.vertex.name}" gave (almost) nothing meanwhile`,
                  `“${source.vertex.name}”期间（几乎）没有输出`,
                ),
                cite: restCite(source.load.paths.detail, source.load.at),
              })),
            ],
            prescriptions: [
              {
                aim: 'prevent' as const,
                action: text(
                  'If results must come in time even then: send heartbeat records through the input, or fire by a processing-time timer as well. withIdleness does not help when every input is idle.',
                  '若此时仍需按时输出结果：在输入中发送心跳记录，或同时用处理时间定时器触发。所有输入都空闲时 withIdleness 不起作用。',
                ),
                cost: text(
                  'Windows fired early by the clock may miss records that are on their way.',
                  '按时钟提前触发的窗口可能缺少在途数据。',
                ),
              },
            ],
          },
        ];
      });
  },
});
