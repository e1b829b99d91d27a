import { text } from '#evidence';
import type { Call } from '#formats/bytecode';
import { defineRule } from '../rule.ts';
import { READERS } from '../user-code.ts';
import { callText, cure, docs, wayText } from '../wording.ts';
import { entryOf, hitsPerRecord } from './per-record.ts';

/** A line in the log for each record: formatting, a lock, disk. At 10,000 records a second that is 36 million lines an hour. */
export const perRecordLogging = defineRule({
  id: 'per-record-logging',
  title: text('A line is logged for each record', '每条记录都写日志'),
  severity: 'warning',
  docs: [docs('deployment/advanced/logging/')],
  leadsTo: ['backpressure-slow-operator'],

  check: (code) =>
    hitsPerRecord(code, {
      matches: logs,
      but: [...READERS, 'window'],
      unless: (use) => !use.always || use.inHandler !== undefined || SELDOM.test(entryOf(use).method.name),
      summary: ({ call, reached }) =>
        text(
          `${wayText(reached)} calls ${callText(call)} for every record, whatever comes: 10,000 records a second are 36 million lines an hour.`,
          `${wayText(reached)} 对每条记录都无条件调用 ${callText(call)}：每秒 10,000 条记录，一小时就是 3,600 万行日志。`,
        ),
      prescriptions: ({ call }) => [
        cure(
          text('Log at debug level, or count in a metric instead.', '改用 debug 级别，或用指标计数代替。'),
          `LOG.debug("…", value); // instead of ${call.name}
getRuntimeContext().getMetricGroup().counter("seen");`,
        ),
      ],
    }),
});

/** Called for a timer, a window or now and then, not for each record. */
const SELDOM = /^(?:on(?!Element|Event$)\w+|timeout|getResult|createAccumulator|addSplitsBack|handleSplitRequest)$/;

const LOGGERS: ReadonlySet<string> = new Set([
  'org/slf4j/Logger',
  'org/apache/logging/log4j/Logger',
  'org/apache/log4j/Logger',
  'org/apache/log4j/Category',
  'org/apache/commons/logging/Log',
  'java/util/logging/Logger',
  'com/typesafe/scalalogging/Logger',
]);

function logs({ owner, name }: Call): boolean {
  return LOGGERS.has(owner) && /^(?:info|warn|error|fatal|warning|severe)$/.test(name);
}
