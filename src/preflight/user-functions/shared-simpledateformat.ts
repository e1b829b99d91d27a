import { text } from '#evidence';
import { alternatives, type Call, placeOf, type Reached } from '#formats/bytecode';
import { ACCESS, has } from '#formats/classfile';
import { defineRule } from '../rule.ts';
import { methodsPerRecord } from '../user-code.ts';
import { callText, cure, docs, wayText } from '../wording.ts';

const UNSAFE =
  /^java\/(?:text\/(?:Simple)?DateFormat|text\/(?:Decimal|Number|Message)Format|util\/(?:Gregorian)?Calendar)$/;

/** One format for all slots of a TaskManager, which keeps what it is parsing in itself: wrong dates, now and then. */
export const sharedSimpledateformat = defineRule({
  id: 'shared-simpledateformat',
  title: text('A date format is shared between slots', '多个 slot 共用一个日期格式对象'),
  severity: 'critical',
  docs: [docs('concepts/flink-architecture/')],
  leadsTo: ['user-code-exception'],

  *check(code) {
    for (const { reached } of methodsPerRecord(code)) {
      for (const call of reached.flow.calls) {
        const name = sharedBy(call);
        if (name === undefined || isLocked(reached)) continue;
        yield {
          place: placeOf(reached.method, call.pc),
          confidence: 'certain',
          summary: text(
            `${wayText(reached)} calls ${callText(call)} on the static field ${name}: all slots of a TaskManager use it at once, and it is not thread-safe. Dates come out wrong, or parsing fails, now and then.`,
            `${wayText(reached)} 对静态字段 ${name} 调用 ${callText(call)}：同一 TaskManager 的所有 slot 同时使用它，而它不是线程安全的，会偶发错误日期或解析失败。`,
          ),
          prescriptions: [
            cure(
              text('Use a DateTimeFormatter, which is immutable.', '使用不可变的 DateTimeFormatter。'),
              `private static final DateTimeFormatter ${name} = DateTimeFormatter.ofPattern("…");`,
            ),
          ],
        };
      }
    }
  },
});

function sharedBy({ owner, receiver, name }: Call): string | undefined {
  if (!UNSAFE.test(owner) || receiver === undefined || name === 'clone') return undefined;
  const field = alternatives(receiver).find((one) => one.kind === 'field' && one.of === undefined);
  return field?.kind === 'field' ? field.name : undefined;
}

function isLocked({ flow, method }: Reached): boolean {
  return flow.locks.length > 0 || has(method.access, ACCESS.synchronized);
}
