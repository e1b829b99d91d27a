import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

/** The stream gives out less than is asked for: its limit is shared by all who poll. */
export const sourceThrottled = defineToldDiagnosis({
  id: 'source-throttled',
  title: text('The source is rate limited', '数据源限流'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/datastream/kinesis/'],
  explains: [],
  severity: 'warning',
  runsOn: true,
  summary: ({ captures }) =>
    text(
      `Reads from${captures.shard ? ` shard ${captures.shard}` : ' the stream'} are turned down because their rate is exceeded: all polling consumers of a shard share five reads and 2 MB per second.`,
      `从${captures.shard ? `分片 ${captures.shard} ` : '数据流'}读取时超过速率限制：同一分片的所有轮询消费者共享每秒 5 次读取与 2 MB。`,
    ),
  prescriptions: ({ captures }) => [
    {
      aim: 'cure',
      action: text(
        'Use enhanced fan-out, which gives this consumer a throughput of its own, or more shards, or fewer applications on the stream.',
        '使用增强扇出（enhanced fan-out）为该消费者提供独立吞吐；或增加分片；或减少同一流上的应用。',
      ),
      cost: text('Enhanced fan-out and shards are paid for.', '增强扇出与分片需要付费。'),
      settings: {
        'scan.stream.recordpublisher': 'EFO',
        'scan.stream.efo.consumername': '<name>',
        'source.reader.type': 'EFO',
      },
      command: `aws kinesis update-shard-count --stream-name ${captures.stream ?? '<stream>'} --target-shard-count <n> --scaling-type UNIFORM_SCALING`,
      verify: text(
        'ReadProvisionedThroughputExceeded falls to 0, and millisBehindLatest shrinks.',
        'ReadProvisionedThroughputExceeded 降为 0，millisBehindLatest 减小。',
      ),
    },
    {
      aim: 'relieve',
      action: text(
        'Poll less often, more records at once (SHARD_GETRECORDS_INTERVAL_MILLIS).',
        '降低轮询频率，每次读取更多记录（SHARD_GETRECORDS_INTERVAL_MILLIS）。',
      ),
      cost: text('A little latency.', '延迟略有增加。'),
      settings: {
        'flink.shard.getrecords.intervalmillis': '1000',
        'scan.shard.getrecords.intervalmillis': '1000',
        'flink.shard.getrecords.maxrecordcount': '10000',
      },
    },
  ],
});
