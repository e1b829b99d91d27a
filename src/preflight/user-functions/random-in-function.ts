import { text } from '#evidence';
import type { FunctionKind } from '#formats/bytecode';
import { isChance, isClock } from '../chance.ts';
import { defineRule } from '../rule.ts';
import { callText, cure, docs, wayText } from '../wording.ts';
import { hitsPerRecord } from './per-record.ts';

/** Where chance is another rule's matter, or belongs. */
const ELSEWHERE: readonly FunctionKind[] = [
  'source',
  'split-reader',
  'enumerator',
  'format',
  'sink',
  'key-selector',
  'partitioner',
  'sql-function',
  'sql-lookup',
  'timestamps',
  'async',
];

/** After a failure the records since the last checkpoint come again, and get other numbers: what was emitted twice differs. */
export const randomInFunction = defineRule({
  id: 'random-in-function',
  title: text('A function draws random values', '函数中使用随机值'),
  severity: 'info',
  docs: [docs('concepts/stateful-stream-processing/')],
  leadsTo: ['duplicates-at-least-once'],

  check: (code) =>
    hitsPerRecord(code, {
      matches: (call) => isChance(call) && !isClock(call) && !/^java\/lang\/Thread$|InetAddress$/.test(call.owner),
      but: ELSEWHERE,
      summary: ({ call, reached }) =>
        text(
          `${wayText(reached)} calls ${callText(call)}: after a failure the same records get other values, so ids made of them are written twice, under two names.`,
          `${wayText(reached)} 调用了 ${callText(call)}：故障恢复后同样的记录会得到不同的值，由此生成的 ID 会以两个名称写出两次。`,
        ),
      prescriptions: () => [
        cure(
          text(
            'Make ids of what the record says; for sampling, hash a field.',
            '根据记录内容生成 ID；采样时对字段求哈希。',
          ),
          'UUID.nameUUIDFromBytes((value.key + value.offset).getBytes(UTF_8));',
        ),
      ],
    }),
});
