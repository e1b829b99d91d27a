import { text } from '#evidence';
import { rewrite } from './advice.ts';
import { defineSqlRule } from './sql-rule.ts';

/** A start without state skips what was written meanwhile. */
export const kafkaLatest = defineSqlRule({
  id: 'kafka-latest',
  title: text('The table starts at the end of the topic', '表从 topic 末尾开始读取'),
  severity: 'warning',
  pages: ['connectors/table/kafka/'],
  leadsTo: ['restore-not-requested'],
  inBatch: true,

  check: ({ tables }) =>
    [...tables.values()].flatMap(({ statement: { name, options }, place }) => {
      if (options.get('connector') !== 'kafka') return [];
      const mode = options.get('scan.startup.mode') ?? 'group-offsets';
      const reset = [...options.keys()].some((key) => key === 'properties.auto.offset.reset');
      const bare = options.has('scan.startup.mode') && mode === 'group-offsets' && !reset;
      if (mode !== 'latest-offset' && !bare) return [];
      const what =
        mode === 'latest-offset'
          ? text(
              'starts at the latest offset: rows written while the job is down are lost if it starts without state',
              '从最新位点开始：作业停止期间写入的数据在无状态启动时会丢失',
            )
          : text(
              'starts at the offsets of its group and has no reset: a new group fails',
              '从消费组位点开始且没有设置重置策略：新的消费组会启动失败',
            );
      return [
        {
          place,
          confidence: 'possible' as const,
          summary: text(`${name.join('.')} ${what.en}.`, `${name.join('.')} ${what.zh}。`),
          prescriptions: [
            rewrite(
              text(
                'Start at the offsets of the group, and at the beginning where it has none.',
                '从消费组位点开始，没有位点时从头读取。',
              ),
              `'scan.startup.mode' = 'group-offsets',\n'properties.group.id' = '…',\n'properties.auto.offset.reset' = 'earliest'`,
            ),
          ],
        },
      ];
    }),
});
