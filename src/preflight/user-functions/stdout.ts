import { text } from '#evidence';
import type { Call } from '#formats/bytecode';
import { defineRule } from '../rule.ts';
import { callText, cure, docs, wayText } from '../wording.ts';
import { hitsPerRecord } from './per-record.ts';

/** Standard output goes to a file that does not roll (`.out`), is written under a lock, and is not in the log. */
export const stdout = defineRule({
  id: 'stdout',
  title: text('A function prints to standard output', '函数向标准输出打印'),
  severity: 'warning',
  docs: [docs('deployment/advanced/logging/')],
  leadsTo: ['backpressure-slow-operator'],

  check: (code) =>
    hitsPerRecord(code, {
      matches: prints,
      severity: ({ always }) => (always ? undefined : 'info'),
      summary: ({ call, reached }) =>
        text(
          `${wayText(reached)} calls ${callText(call)}: it goes to the TaskManager's .out file, which never rolls over, under one lock for all slots, and not into the log.`,
          `${wayText(reached)} 调用了 ${callText(call)}：内容写入 TaskManager 的 .out 文件（不会滚动），所有 slot 共用一把锁，且不会进入日志。`,
        ),
      prescriptions: () => [
        cure(
          text('Use a logger, at a level that is off in production.', '使用 logger，并采用生产环境关闭的级别。'),
          'private static final Logger LOG = LoggerFactory.getLogger(…);\nLOG.debug("value {}", value);',
        ),
      ],
    }),
});

function prints({ owner, name, receiver, arguments: taken }: Call): boolean {
  if (name === 'printStackTrace') return taken.length === 0;
  if (owner === 'scala/Predef$' || owner === 'kotlin/io/ConsoleKt') return /^print/.test(name);
  if (owner !== 'java/io/PrintStream' || !/^(?:print|println|printf|format)$/.test(name)) return false;
  return receiver?.kind === 'field' && receiver.owner === 'java/lang/System';
}
