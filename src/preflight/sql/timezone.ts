import { text } from '#evidence';
import { setting } from './advice.ts';
import { isUnset, referencesOf, tableAt } from './sql-program.ts';
import { defineSqlRule } from './sql-rule.ts';

const KEY = 'table.local-time-zone';
const DAY = /INTERVAL\s*'(?:24'\s*HOUR|1'\s*DAY)/i;

/** A window of a day begins at midnight UTC for TIMESTAMP, and at local midnight for TIMESTAMP_LTZ. */
export const timezone = defineSqlRule({
  id: 'timezone',
  title: text('Windows of a day begin at midnight of another time zone', '按天的窗口起点可能不是本地零点'),
  severity: 'warning',
  pages: ['dev/table/timezone/'],
  leadsTo: ['timezone-shift'],

  check: (program) => {
    if (!isUnset(program, KEY)) return [];
    return program.selects.flatMap(({ select, place }) => {
      const window = referencesOf(select).find(
        ({ function: name, arguments: given }) => name === 'TUMBLE' && given.some((one) => DAY.test(one)),
      );
      // With an offset the author has thought of it.
      if (window === undefined || window.arguments.length > 3) return [];
      const table = tableAt(program, window.path);
      const column = table?.columns.find(({ name }) => name === table.watermark?.column);
      const local = column?.type.startsWith('TIMESTAMP_LTZ') ?? false;
      if (table?.watermark === undefined || !(local || column?.type.startsWith('TIMESTAMP'))) return [];
      const name = `${table.name.join('.')}.${column?.name}`;
      return [
        {
          place,
          confidence: 'possible' as const,
          subject: { configKey: KEY },
          summary: local
            ? text(
                `Days of ${name} (TIMESTAMP_LTZ) begin at midnight of the time zone of the client's JVM, as ${KEY} is not set: another machine gives other days.`,
                `${name}（TIMESTAMP_LTZ）的一天从客户端 JVM 时区的零点开始，因为未设置 ${KEY}：换一台机器结果可能不同。`,
              )
            : text(
                `Days of ${name} (TIMESTAMP) begin at midnight of whatever zone its values are written in, UTC if they come from epoch milliseconds.`,
                `${name}（TIMESTAMP）的一天从其取值所用时区的零点开始；若由 epoch 毫秒转换而来则为 UTC。`,
              ),
          prescriptions: [
            setting(
              text(
                'Use TIMESTAMP_LTZ(3) for points in time, and say which zone days are of.',
                '时间点使用 TIMESTAMP_LTZ(3)，并明确一天属于哪个时区。',
              ),
              { [KEY]: 'Asia/Shanghai' },
              text('Windows move; the first day after the change is cut.', '窗口起点会移动；变更后的第一天不完整。'),
            ),
          ],
        },
      ];
    });
  },
});
