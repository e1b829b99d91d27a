import type { Prescription } from '#engine';
import { type Text, text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** A connector, format or catalog was found, and refuses its options: one is missing, unknown, or has no valid value. */
export const sqlOptionsInvalid = defineToldDiagnosis({
  id: 'sql-options-invalid',
  title: text('WITH options are missing, unknown or invalid', 'WITH 选项缺失、不支持或取值无效'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/connectors/table/overview/'],
  confidence: () => 'likely',
  summary: (told) => summaryOf(told),
  ruledOut: () => [
    {
      id: 'sql-factory-missing',
      because: text('the factory was found: it is the one that complains', '工厂已找到，报错的正是它'),
    },
  ],
  prescriptions: (told) => [correct(told), rightRelease()],
});

function named({ captures: { options } }: ToldCase): string {
  return (options ?? '').trim().split(/\s+/).slice(0, 12).join(', ');
}

function summaryOf(told: ToldCase): Text {
  const { captures } = told;
  const { connector } = captures;
  const missing = captures.property ?? captures.mode;
  const option = captures.option ?? captures.ranged ?? captures.cdc ?? (captures.offset && 'scan.startup.*');
  const why = captures.why ?? captures.range ?? captures.said ?? captures.offset;
  switch (told.fault.match?.signature.id) {
    case 'sql-options-invalid:missing':
      return text(
        `Required options are not set: ${named(told) || '(listed beneath the message)'}.`,
        `必填选项未设置：${named(told) || '（见报错下方列表）'}。`,
      );
    case 'sql-options-invalid:unsupported':
      return text(
        `Connector ${connector} does not know these options: ${named(told) || '(listed beneath the message)'}.`,
        `连接器 ${connector} 不支持以下选项：${named(told) || '（见报错下方列表）'}。`,
      );
    default:
      if (missing !== undefined)
        return text(
          `Option ${missing} is not set, and the start position that was chosen needs it.`,
          `未设置选项 ${missing}，而所选的起始位置需要它。`,
        );
      return text(
        `Option ${option ?? '?'} has a value it cannot take${why === undefined ? '' : `: ${why}`}.`,
        `选项 ${option ?? '?'} 的取值无效${why === undefined ? '' : `：${why}`}。`,
      );
  }
}

function correct(told: ToldCase): Prescription {
  const { connector, option, ranged, cdc, property, mode } = told.captures;
  const which = option ?? ranged ?? cdc ?? property ?? mode ?? (named(told) || 'them');
  return {
    aim: 'cure',
    action: text(
      `Compare ${which} with the table of options of connector ${connector ?? 'and format'} for exactly this release: keys are exact (options of a format carry its name, json.ignore-parse-errors; those of a client a prefix, properties.…), durations and sizes carry a unit ('10 s', '8 mb').`,
      `将 ${which} 与该版本${connector === undefined ? '连接器与格式' : `连接器 ${connector}`}的选项表逐一核对：键名必须完全一致（格式选项带格式名，如 json.ignore-parse-errors；客户端选项带前缀，如 properties.…），时长和大小要带单位（'10 s'、'8 mb'）。`,
    ),
    cost: text('None: no job was made.', '无：尚未生成作业。'),
    code: 'ALTER TABLE t SET (…);  ALTER TABLE t RESET (…);  SHOW CREATE TABLE t;',
    verify: text('EXPLAIN of a query on the table is accepted.', '对该表的查询 EXPLAIN 可以通过。'),
  };
}

function rightRelease(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'If the option stands on the page and is refused nevertheless, another release of the connector is on the class path than the page speaks of: look for two jars of it in lib/.',
      '如果文档中存在该选项但仍被拒绝，说明 classpath 上的连接器版本与文档不同：检查 lib/ 中是否有两个版本的 jar。',
    ),
    cost: text('A restart of client and cluster.', '需要重启客户端与集群。'),
    command: 'ls lib/ | grep -i connector',
  };
}
