import { text } from '#evidence';
import { setting } from './advice.ts';
import { isChangelogTable } from './query-shape.ts';
import { isOpen } from './sql-program.ts';
import { defineSqlRule } from './sql-rule.ts';

const KEY = 'table.exec.source.cdc-events-duplicate';

/** Debezium and its like deliver at least once: after their restart rows come twice, and aggregates count them twice. */
export const cdcDuplicates = defineSqlRule({
  id: 'cdc-duplicates',
  title: text('Change events may come twice and are counted twice', '变更事件可能重复并被重复计算'),
  severity: 'warning',
  pages: ['dev/table/config/', 'connectors/table/formats/debezium/'],
  leadsTo: ['duplicates-at-least-once'],

  check: (program) => {
    if (program.settings.get(KEY)?.toLowerCase() === 'true' || isOpen(program, KEY)) return [];
    const found = [...program.tables.values()].filter(
      ({ statement }) => statement.options.get('connector') === 'kafka' && isChangelogTable(statement),
    );
    return found.map(({ statement, place }) => {
      const format = statement.options.get('format') ?? statement.options.get('value.format') ?? '';
      const keyed = statement.primaryKey !== undefined;
      return {
        place,
        confidence: 'possible' as const,
        subject: { configKey: KEY },
        summary: text(
          `${statement.name.join('.')} reads ${format} from Kafka${keyed ? '' : ', declares no primary key,'} and ${KEY} is not true: events written twice are applied twice.`,
          `${statement.name.join('.')} 从 Kafka 读取 ${format}${keyed ? '' : '，且未声明主键'}，而 ${KEY} 不为 true：重复写入的事件会被应用两次。`,
        ),
        prescriptions: [
          setting(
            text('Let Flink drop what it has seen, by primary key.', '让 Flink 按主键去重。'),
            { [KEY]: 'true' },
            text(
              'One row of state per key; the table needs a PRIMARY KEY.',
              '每个键需一行状态；表必须声明 PRIMARY KEY。',
            ),
          ),
        ],
      };
    });
  },
});
