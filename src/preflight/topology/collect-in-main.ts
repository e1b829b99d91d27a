import { text } from '#evidence';
import { definePipelineRule } from '../pipeline-rule.ts';
import { cure } from '../wording.ts';

const COLLECTS =
  /^(?:executeAndCollect|collectAsync|collect|collectBoundedStream|collectUnboundedStream|collectWithClient|collectRecordsFromUnboundedStream)$/;

/** All records pass the JobManager and the program that submitted the job. */
export const collectInMain = definePipelineRule({
  id: 'collect-in-main',
  title: text('Results are pulled through the client', '结果经由客户端拉取'),
  severity: 'warning',
  pages: ['dev/datastream/overview/'],
  leadsTo: ['jm-overloaded'],
  inBatch: true,

  check: ({ calls }) =>
    calls
      .filter(({ name, owner }) => COLLECTS.test(name) && /\/(?:datastream\/|.*DataStreamUtils$)/.test(owner))
      .map((call) => ({
        place: call.at,
        confidence: 'likely' as const,
        summary: text(
          `${call.name}() pulls every record through the JobManager to main: a bottleneck, and the job ends with the client.`,
          `${call.name}() 经 JobManager 把每条数据拉回 main：是瓶颈，且作业随客户端结束。`,
        ),
        prescriptions: [cure(text('Write to a sink and read from there.', '写入 sink 再读取。'), '.sinkTo(…)')],
      })),
});
