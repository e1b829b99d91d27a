import type { Prescription } from '#engine';
import { type Text, text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/**
 * In streaming, windows, OVER, sorts and versioned joins are bound to a time attribute: a column with a watermark, or PROCTIME().
 * A cast, an aggregation or an ordinary join makes a plain timestamp of it, and the planner refuses.
 */
export const sqlTimeAttributeMissing = defineToldDiagnosis({
  id: 'sql-time-attribute-missing',
  title: text('The query needs a time attribute it does not have', '查询所需的时间属性不存在'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/table/concepts/time_attributes/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/table/sql/queries/joins/#temporal-joins',
  ],
  confidence: () => 'likely',
  summary: ({ captures }) => summaryOf(captures),
  prescriptions: ({ captures }) => {
    if (captures.regular !== undefined) return [castFirst(), boundIt()];
    return captures.versioned === undefined ? [declare(), keepIt()] : [version(), declare()];
  },
});

function summaryOf({ regular, versioned, found }: ToldCase['captures']): Text {
  if (regular !== undefined) {
    return text(
      'An ordinary join has a time attribute among its inputs. Its rows come in no order of time, so the planner wants plain timestamps there, or a join that is bound in time.',
      '普通 Join 的输入中含有时间属性。其输出没有时间顺序，因此 Planner 要求使用普通时间戳，或改用有时间范围的 Join。',
    );
  }
  if (versioned !== undefined) {
    return text(
      'A temporal join (FOR SYSTEM_TIME AS OF) looks up a table that has no versions: the right side needs a primary key that is in the join condition, and for event time a watermark on both sides.',
      'Temporal Join（FOR SYSTEM_TIME AS OF）的右表没有版本信息：右表需要主键且出现在连接条件中；使用事件时间时，两侧都需要 watermark。',
    );
  }
  return text(
    `A window, OVER or ORDER BY stands on a column that is no time attribute${found ? ` (it is ${found})` : ''}: it has no watermark in the DDL, or lost it in a cast, an aggregation or a join before.`,
    `窗口、OVER 或 ORDER BY 所用的列不是时间属性${found ? `（类型为 ${found}）` : ''}：DDL 中没有声明 watermark，或在之前的类型转换、聚合、Join 中丢失。`,
  );
}

function declare(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Declare it in the DDL of the source: a TIMESTAMP(3) or TIMESTAMP_LTZ(3) column (TO_TIMESTAMP_LTZ(ms, 3) of epoch milliseconds) with WATERMARK FOR, or a column AS PROCTIME(). A DataStream: fromDataStream(stream, Schema…watermark("ts", "SOURCE_WATERMARK()")).',
      '在源表 DDL 中声明：TIMESTAMP(3) 或 TIMESTAMP_LTZ(3) 列（毫秒时间戳用 TO_TIMESTAMP_LTZ(ms, 3)）并加 WATERMARK FOR，或使用 AS PROCTIME() 列。DataStream 使用 fromDataStream(stream, Schema…watermark("ts", "SOURCE_WATERMARK()"))。',
    ),
    cost: text('None: no job was made.', '无：尚未生成作业。'),
    code: "ts AS TO_TIMESTAMP_LTZ(ms, 3), WATERMARK FOR ts AS ts - INTERVAL '5' SECOND, pt AS PROCTIME()",
    verify: text(
      'DESCRIBE shows *ROWTIME* or *PROCTIME* at the column.',
      'DESCRIBE 中该列显示 *ROWTIME* 或 *PROCTIME*。',
    ),
  };
}

function keepIt(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Keep it on its way: pass the column on as it is (no CAST, DATE_FORMAT, COALESCE), use window_time of a window function behind a window, and window before an ordinary join or GROUP BY, not behind.',
      '在传递过程中保留它：原样传递该列（不要 CAST、DATE_FORMAT、COALESCE）；窗口之后使用 window_time；在普通 Join 或 GROUP BY 之前而不是之后开窗。',
    ),
    cost: text('None.', '无。'),
    command: 'DESCRIBE <view>;   -- at each step, to see where *ROWTIME* is lost',
  };
}

function castFirst(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Make plain timestamps of the time attributes of both inputs before the join (all of them, also those that are not selected).',
      '在 Join 之前将两侧输入的时间属性全部转换为普通时间戳（包括未选择的列）。',
    ),
    cost: text('No windows on that column behind the join.', 'Join 之后不能再基于该列开窗。'),
    code: 'SELECT …, CAST(ts AS TIMESTAMP(3)) AS ts FROM a',
  };
}

function boundIt(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Or bind the join in time: an interval join (a.ts BETWEEN b.ts - INTERVAL … AND b.ts), which keeps the time attribute and whose state ends, a window join, or a temporal join.',
      '或为 Join 加时间范围：Interval Join（a.ts BETWEEN b.ts - INTERVAL … AND b.ts），可保留时间属性且状态有限；或窗口 Join、Temporal Join。',
    ),
    cost: text('Rows further apart are not joined.', '时间相差更大的行不会关联。'),
  };
}

function version(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Give the right table a PRIMARY KEY … NOT ENFORCED and join on it with =; for event time a watermark there as well, and join FOR SYSTEM_TIME AS OF the left table’s rowtime column. A table that is only looked up (JDBC, HBase, Redis) is joined by processing time: FOR SYSTEM_TIME AS OF l.pt with pt AS PROCTIME(), which a changelog or Kafka table cannot do.',
      '为右表声明 PRIMARY KEY … NOT ENFORCED 并用 = 关联；事件时间还需在右表声明 watermark，并使用 FOR SYSTEM_TIME AS OF 左表的 rowtime 列。仅用于查询的维表（JDBC、HBase、Redis）用处理时间关联：FOR SYSTEM_TIME AS OF l.pt，其中 pt AS PROCTIME()；changelog 或 Kafka 表不支持处理时间的 Temporal Join。',
    ),
    cost: text('None: no job was made.', '无：尚未生成作业。'),
    code: 'SELECT … FROM o JOIN r FOR SYSTEM_TIME AS OF o.ts ON o.currency = r.currency',
    verify: text('EXPLAIN shows TemporalJoin or LookupJoin.', 'EXPLAIN 中出现 TemporalJoin 或 LookupJoin。'),
  };
}
