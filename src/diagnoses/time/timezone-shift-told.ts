import type { Diagnosis } from '#engine';
import { text } from '#evidence';
import type { SaidFact } from '#symptoms/said/facts';
import { defineToldDiagnosis } from '../told.ts';
import { sameZone, shiftWindows } from './time-zone-remedies.ts';

/** Epoch-aligned windows are windows in UTC; TIMESTAMP has no zone; JVM, session and database have theirs. The shift equals an offset. */
export const toldTimezoneShift: Diagnosis = defineToldDiagnosis({
  id: 'timezone-shift',
  title: text('Windows or values are shifted by a time zone', '时区偏移'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/table/timezone/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/operators/windows/#tumbling-windows',
  ],
  said: saidOf,
  severity: 'warning',
  confidence: () => 'likely',
  summary: ({ fault }) => {
    const hours = hoursIn(fault.tellings.map(({ text }) => text).join(' '));
    return text(
      `Windows or values are off by ${hours ? `${hours} h, ` : ''}a constant number of hours: a time zone is missing or applied twice (windows are aligned to UTC, TIMESTAMP has no zone, the database session has another).`,
      `窗口或数值恒定偏移${hours ? ` ${hours} 小时` : '若干小时'}：缺少时区或重复应用时区（窗口按 UTC 对齐，TIMESTAMP 不带时区，数据库会话时区不同）。`,
    );
  },
  ruledOut: () => [
    { id: 'late-data-dropped', because: text('the shift is constant, records are not lost', '偏移恒定，数据没有丢失') },
  ],
  open: () => ({
    because: text('where the zone is lost is not told', '没有说明时区在哪里丢失'),
    remedy: text(
      'The type of the column (TIMESTAMP or TIMESTAMP_LTZ), table.local-time-zone, the JVM’s user.timezone, and the connector’s server-time-zone.',
      '请提供列类型（TIMESTAMP 还是 TIMESTAMP_LTZ）、table.local-time-zone、JVM 的 user.timezone 以及连接器的 server-time-zone。',
    ),
  }),
  prescriptions: () => [shiftWindows, sameZone],
});

/** Something in time is off by hours. */
function saidOf(facts: readonly SaidFact[]): readonly SaidFact[] | undefined {
  const found = facts.filter(({ line }) => SHIFTED.test(line) && !OTHER.test(line));
  return found.length > 0 ? found : undefined;
}

function hoursIn(words: string): string | undefined {
  return /(\d{1,2}) ?(?:h\b|hours?|个?小时)/i.exec(words)?.[1];
}

const SHIFTED =
  /(?:timestamps?|time ?zone|datetime|windows?|dates?|times?|values?|rows?|now\(\)|proctime|current_timestamp|时间戳?|窗口|时区|日期)[^\n]{0,120}(?:(?:off|shift\w*|differ\w*|ahead|behind|earlier|later|wrong|offset)[^\n]{0,16}\b\d{1,2} ?(?:h\b|hours?)|\b\d{1,2} ?(?:h|hours?) (?:off|shift\w*|ahead|behind|late\b|early|earlier|later|less|more|wrong|difference|offset|too)|(?:差|相差|少|多|早|晚|偏移|偏差|快|慢|提前|延后)了? ?(?:\d{1,2}|八) ?个?小时)|(?:day|daily|1[ -]day|天|日)[^\n]{0,16}(?:windows?|窗口)[^\n]{0,60}(?:\b0?8:00|\b16:00|8 ?o'clock|8 ?点|八点|\butc\b)|(?:current_date|date|日期)[^\n]{0,40}(?:yesterday|previous day|day before|昨天|前一天)[^\n]{0,60}(?:\b0?8:00|8 ?(?:am|点)|local)|时区[^\n]{0,20}(?:不对|错误|不一致|问题|偏移)/;
const OTHER =
  /checkpoint|uptime|\bjobs? runs?\b|\bfor \d+ hours|heartbeat|retention|time ?out|credential|token|running for|upgrade|\blag\b|ttl|restart|watermark|future|未来|检查点|水位线|超时/;
