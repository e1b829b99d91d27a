import { type Text, text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** A change of the source’s schema cannot be carried over to the sink, or is not wanted. */
export const cdcSchemaChangeRefused = defineToldDiagnosis({
  id: 'cdc-schema-change-refused',
  title: text('A schema change cannot be applied to the sink', 'Schema 变更无法应用到 Sink'),
  docs: ['https://nightlies.apache.org/flink/flink-cdc-docs-stable/docs/core-concept/schema-evolution/'],
  explains: ['restart-budget-exhausted'],
  // Where the protocol is stuck after it, that is what keeps the job down.
  when: ({ others }) => !others.some(({ diagnosis }) => diagnosis === 'cdc-schema-change-stuck'),
  summary: ({ captures }) =>
    text(
      `A change of a source table’s schema${event(captures) && ` (${event(captures)})`} ${cameTo(captures).en}.`,
      `上游表结构变更${event(captures) && `（${event(captures)}）`}${cameTo(captures).zh}。`,
    ),
  prescriptions: () => [
    {
      aim: 'cure',
      action: text(
        'Make the change by hand at the target (the cause below the message says what it did not like: an unsupported type change, a name, a right, an ALTER that still runs), then restart.',
        '在目标端手工完成变更（报错下方的原因会说明拒绝理由：不支持的类型变更、名称、权限、正在执行的 ALTER），然后重启。',
      ),
      cost: text('A restart of the job.', '需要重启作业。'),
      verify: text(
        'The event is applied or skipped as redundant, and records flow.',
        '该事件被应用或因冗余而跳过，数据恢复流动。',
      ),
    },
    {
      aim: 'prevent',
      action: text(
        'Choose what the pipeline does with changes that the sink cannot take: lenient keeps running and converts, try_evolve tolerates failures, ignore drops them, or exclude kinds of events.',
        '选择 Sink 无法接受变更时的行为：lenient 兼容转换并继续运行，try_evolve 容忍失败，ignore 忽略，或排除某些类型的事件。',
      ),
      cost: text('Columns may be missing at the target.', '目标端可能缺列。'),
      settings: { 'schema.change.behavior': 'lenient', 'sink.exclude.schema.changes': 'drop.table,truncate.table' },
    },
  ],
});

function event({ event, applying }: ToldCase['captures']): string {
  return event ?? applying ?? '';
}

function cameTo({ mode, statement, input }: ToldCase['captures']): Text {
  if (mode) return text('came, and the pipeline is told to fail on any', '到达，而 Pipeline 配置为遇到变更即失败');
  if (statement || input) {
    return text(
      'could not be parsed by the connector (Debezium), which does not know the statement; an upgrade of the connector may',
      '无法被连接器（Debezium）解析，其语法不认识该语句；升级连接器可能解决',
    );
  }
  return text('was refused by the sink', '被 Sink 拒绝');
}
