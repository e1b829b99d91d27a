import { text } from '#evidence';
import { rewrite } from './advice.ts';
import { defineSqlRule } from './sql-rule.ts';

/** Without the prefix the sink cannot name its transactions, and the planner refuses the table. */
export const eoKafkaWithoutPrefix = defineSqlRule({
  id: 'eo-kafka-without-prefix',
  title: text('Exactly-once Kafka sink without a transactional id prefix', '精确一次的 Kafka 结果表缺少事务 id 前缀'),
  severity: 'critical',
  pages: ['connectors/table/kafka/'],
  leadsTo: ['kafka-transactional-id-clash'],
  inBatch: true,

  check: ({ tables }) =>
    [...tables.values()].flatMap(({ statement: { name, options }, place }) => {
      if (!/^(?:upsert-)?kafka$/.test(options.get('connector') ?? '')) return [];
      if (options.get('sink.delivery-guarantee')?.toLowerCase() !== 'exactly-once') return [];
      if (options.has('sink.transactional-id-prefix')) return [];
      return [
        {
          place,
          confidence: 'certain' as const,
          summary: text(
            `${name.join('.')} writes exactly once but has no sink.transactional-id-prefix: Flink refuses the table.`,
            `${name.join('.')} 使用精确一次写入，但没有 sink.transactional-id-prefix：Flink 会拒绝该表。`,
          ),
          prescriptions: [
            rewrite(
              text('Give each job and sink a prefix of its own.', '为每个作业、每个结果表设置各自的前缀。'),
              `'sink.transactional-id-prefix' = '<job>-${name.at(-1)}'`,
            ),
          ],
        },
      ];
    }),
});
