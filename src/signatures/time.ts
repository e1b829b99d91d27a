import { defineSignatures } from './signature.ts';

/** Event time: timestamps that are missing, wait, jump or come from the future; and hours that are shifted. */
export const timeSignatures = defineSignatures([
  {
    id: 'watermark-none:no-timestamp',
    diagnosis: 'watermark-none',
    literal: [
      'Record has Long.MIN_VALUE timestamp',
      'RowTime field should not be null',
      'please convert it to a non-null long value',
      'Rowtime timestamp is not defined.',
      'Could not find timestamp in DataStream API record',
    ],
    pattern:
      /Record has Long\.MIN_VALUE timestamp|Rowtime timestamp is not defined|Could not find timestamp in DataStream API record|(?<nullRowtime>RowTime field should not be null|convert it to a non-null long value)/,
    role: 'trigger',
    strength: 'decisive',
    source:
      'reference/flink-evidence.md L18 (TumblingEventTimeWindows, SlidingEventTimeWindows); table.runtime WatermarkAssignerOperator',
  },
  {
    // The check that comes before hours are shifted.
    id: 'timezone-shift:server',
    diagnosis: 'timezone-shift',
    literal: 'which does not match the configured timezone',
    pattern:
      /timezone offset \((?<offset>[^)\n]{1,80})\) which does not match the configured timezone (?<zone>[\w/+:-]{1,60})/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.cdc.connectors.mysql.MySqlValidator#checkTimeZone',
  },
  {
    // Hudi always writes UTC; the option turns only what is read.
    id: 'timezone-shift:hudi-read',
    diagnosis: 'timezone-shift',
    literal: ['read.utc-timezone', 'write.utc-timezone'],
    pattern: /(?<option>(?:read|write)\.utc-timezone)['"]? ?[=:] ?['"]?false/,
    said: true,
    role: 'trigger',
    source: 'org.apache.hudi.configuration.FlinkOptions#READ_UTC_TIMEZONE, #WRITE_UTC_TIMEZONE',
  },
  {
    id: 'watermark-none:said',
    diagnosis: 'watermark-none',
    literal: [
      'noWatermarks',
      'no watermark',
      'No watermark',
      'No Watermark',
      'withTimestampAssigner',
      'without watermark',
      'assignTimestampsAndWatermarks',
      '没有水位线',
      '没有 watermark',
      '未分配水位线',
      '没有分配时间戳',
    ],
    pattern:
      /noWatermarks\(\)|no watermarks? (?:strategy|strateg|assigner|assigned|defined|generated|at all|\(|shown|$)|(?:without|missing|no) (?:a )?(?:watermark ?strategy|(?:with)?timestamp ?assigner|assignTimestampsAndWatermarks)|没有(?:设置|定义|分配|生成)? ?(?:水位线|watermark|水印|时间戳)|未分配(?:水位线|watermark|时间戳)/i,
    not: /idle|空闲/i,
    said: true,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md watermark-none (reported facts)',
  },
  {
    id: 'late-data-dropped:said',
    diagnosis: 'late-data-dropped',
    literal: [
      'LateRecordsDropped',
      'late_records_dropped',
      'ateRecords',
      'late records',
      'late data',
      'late events',
      'Late records',
      'late elements',
      '迟到',
    ],
    pattern:
      /late[-_]?records[-_]?dropped\W{0,6}(?<dropped>[1-9]\d{0,18})|late[-_]?records[-_]?dropped[^\n]{0,30}(?:> ?0|ris|grow|increas|jump|high|上升|增长|增加)|late (?:records|data|events|elements)[^\n]{0,40}(?:drop|discard|lost|missing|ignored)|(?:drop|discard)\w*[^\n]{0,30}(?:late|迟到)|迟到[^\n]{0,20}(?:丢弃|丢失|被丢|丢掉)|丢弃[^\n]{0,12}迟到/i,
    not: /\bno late|\bnot (?:a single )?late|没有迟到|无迟到/i,
    said: true,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md late-data-dropped; metric numLateRecordsDropped',
  },
  {
    id: 'watermark-future-timestamp:said',
    diagnosis: 'watermark-future-timestamp',
    literal: ['future', 'ahead of', 'microsecond', 'Microsecond', 'milliseconds', 'device clock', '未来', '超前'],
    pattern:
      /(?:timestamp|event time|record|event|time ?stamp|时间戳|事件时间|数据)[^\n]{0,80}(?:in the future|from the future|years? ahead|days? ahead|hours? ahead|20[3-9]\d-|未来|超前)|watermark[^\n]{0,60}(?:ahead of (?:the )?(?:wall|clock|current|now|system)|in the future|20[3-9]\d-)|水位线[^\n]{0,30}(?:超前|未来)|(?:micro|nano)seconds?[^\n]{0,60}(?:as|instead of|read as|taken for|treated as)[^\n]{0,20}milli/i,
    not: /future (?:release|version)|CompletableFuture|in future\b/i,
    said: true,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md watermark-future-timestamp (reported facts)',
  },
  {
    id: 'watermark-alignment-paused:distributing',
    literal: 'Distributing maxAllowedWatermark=',
    pattern:
      /maxAllowedWatermark=(?<maxAllowed>-?\d{1,20})(?: of group=(?<alignmentGroup>[^\s]{1,120}))? to subTaskIds/,
    role: 'context',
    source: 'reference/flink-evidence.md C25 (SourceCoordinator)',
  },
  {
    id: 'watermark-alignment-paused:said',
    diagnosis: 'watermark-alignment-paused',
    literal: [
      'withWatermarkAlignment',
      'watermark alignment',
      'Watermark alignment',
      'watermarkAlignmentDrift',
      'alignment.group',
      'alignment.max-drift',
      '水位线对齐',
      'watermark 对齐',
      '水印对齐',
    ],
    pattern:
      /(?:withWatermarkAlignment|watermark alignment|alignment\.(?:group|max-drift)|水位线对齐|watermark 对齐|水印对齐)[^\n]{0,120}(?:pause|stop|stuck|no records|not read|wait|blocked|0 records|暂停|停止|卡住|不消费|等待)|watermarkAlignmentDrift\W{0,6}(?:[1-9]\d{0,18}|> ?0|large|high|grow)|(?:pause|stop|stuck|not read|暂停|停止|不消费)[^\n]{0,100}(?:watermark ?alignment|水位线对齐|水印对齐)/i,
    said: true,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md watermark-alignment-paused (reported facts)',
  },
  {
    id: 'window-last-not-fired:said',
    diagnosis: 'window-last-not-fired',
    literal: [
      'last window',
      'Last window',
      'newest window',
      'final window',
      'latest window',
      'most recent window',
      'last session',
      '最后一个窗口',
      '最后的窗口',
      '最新窗口',
      '最后窗口',
    ],
    pattern:
      /(?:last|newest|final|latest|most recent)(?: session)? windows?[^\n]{0,80}(?:not|never|doesn't|isn't|missing|until|only (?:when|after)|no (?:result|output))|(?:not|never|doesn't|missing)[^\n]{0,60}(?:last|newest|final|latest|most recent) window|最(?:后(?:一个|的)?|新)窗口[^\n]{0,30}(?:不|没有|未|缺|才)/i,
    said: true,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md window-last-not-fired (reported facts)',
  },
]);
