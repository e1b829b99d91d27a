import { defineSignatures } from './signature.ts';

/** What a machine printed is not what a person tells, nor is what takes pages. */
const LOGGED =
  /[\s\S]{1500}|switched from|Exception|\n\s*at |Caused by|Received |Triggering|org\.apache\.flink\.\w+\.\w+\.\w+/;

const SAID = 'reference/flink-failure-catalogue.md, part P (what people say of it; Flink prints nothing)';

export const sqlSaidSignatures = defineSignatures([
  {
    // Right with one subtask, wrong with several: the changes of one row take different ways.
    id: 'sql-changelog-disorder:parallelism',
    said: true,
    diagnosis: 'sql-changelog-disorder',
    literal: ['arallelism', '并行度', '并发'],
    where: 'entry',
    pattern:
      /(?:parallelism|并行度|并发)[^\n]{0,20}\b1\b[^\n]{0,60}(?:correct|right|fine|\bok\b|no (?:problem|error)|as expected|正确|正常|没有?问题)|(?:correct|right|fine|正确|正常)[^\n]{0,60}(?:parallelism|并行度|并发)[^\n]{0,20}\b1\b/i,
    not: LOGGED,
    role: 'trigger',
    source: SAID,
  },
  {
    id: 'sql-changelog-disorder:stale-rows',
    said: true,
    diagnosis: 'sql-changelog-disorder',
    literal: [
      'stale',
      'out of order',
      'out-of-order',
      'missing',
      'deleted',
      'disappear',
      ' old ',
      'wrong',
      '乱序',
      '旧值',
      '旧数据',
      '丢失',
      '缺失',
      '错误',
    ],
    where: 'entry',
    pattern:
      /(?:sink|target|upsert|result table|jdbc|结果表|目标表|下游)[^\n]{0,120}(?:old|stale|previous|outdated|旧值|旧数据|乱序|删除|缺失|丢失)[^\n]{0,160}(?:updat|UPDATE|chang|missing|join|更新|变更|缺失)|(?:changelog|update-before|UPDATE_BEFORE|\+U|-U|-D|upsert|changelog 消息|回撤)[^\n]{0,80}(?:out[- ]of[- ]order|disorder|乱序)/i,
    not: new RegExp(`${LOGGED.source}|\\b[Ll]ate\\b|[Ww]atermark|[Cc]heckpoint|[Pp]artition|[Bb]roker`),
    role: 'trigger',
    source: SAID,
  },
  {
    id: 'sql-ndu:said',
    said: true,
    diagnosis: 'sql-ndu',
    literal: ['non-deterministic', 'nondeterministic', 'NOW()', 'UUID()', 'RAND()', 'CURRENT_TIMESTAMP', '非确定性'],
    where: 'entry',
    pattern:
      /(?:non-?deterministic|NOW\(\)|UUID\(\)|RAND\(\)|CURRENT_TIMESTAMP|PROCTIME\(\)|非确定性)[^\n]{0,160}(?:retract|delet|updat|wrong|duplicate|never removed|撤回|删除|更新|错误|重复)/i,
    not: LOGGED,
    role: 'trigger',
    source: SAID,
  },
  {
    id: 'sql-state-ttl-wrong-result:said',
    said: true,
    diagnosis: 'sql-state-ttl-wrong-result',
    literal: [
      'table.exec.state.ttl',
      'state.ttl',
      'state ttl',
      'state TTL',
      'State TTL',
      'idle state',
      '状态过期',
      'STATE_TTL',
      '状态 TTL',
      '状态TTL',
    ],
    where: 'entry',
    pattern:
      /(?:state[ .]ttl|idle state|状态过期|STATE_TTL|状态 ?TTL)[^\n]{0,200}(?:restart(?:s|ed)? from|too small|smaller|wrong|incorrect|missing|reset|start(?:s|ed)? (?:again|from|over)|no match|lost|重新|变小|错误|不正确|丢失|关联不上)/i,
    not: LOGGED,
    role: 'trigger',
    source: SAID,
  },
  {
    id: 'sql-temporal-join-no-output:said',
    said: true,
    diagnosis: 'sql-temporal-join-no-output',
    literal: [
      'emporal',
      'nterval join',
      'nterval Join',
      'INTERVAL JOIN',
      'FOR SYSTEM_TIME AS OF',
      '时态',
      '区间关联',
      'versioned table',
    ],
    where: 'entry',
    pattern:
      /(?:temporal|interval|versioned|FOR SYSTEM_TIME AS OF|时态|区间)[^\n]{0,200}(?:no (?:output|result|record|row)|nothing|silent|never emits?|does(?: not|n't) emit|not? (?:output|emit)|empty|state[^\n]{0,30}grow|无输出|没有(?:输出|数据|结果)|不出数|不输出|状态[^\n]{0,20}增长)|(?:no output|no result|无输出|没有输出)[^\n]{0,120}(?:temporal|interval|时态|区间)[ -]?(?:join|关联|Join)?/i,
    not: LOGGED,
    role: 'trigger',
    source: SAID,
  },
  {
    id: 'sql-state-incompatible-plan:said',
    said: true,
    diagnosis: 'sql-state-incompatible-plan',
    literal: [
      'SQL query',
      'SQL statement',
      'query was',
      'the query',
      'statement',
      'SQL changed',
      '修改 SQL',
      '修改SQL',
      'SQL 变更',
      '语句',
    ],
    where: 'entry',
    pattern:
      /(?:chang|modif|edit|alter|add|remov|upgrad|修改|变更|新增|删除|升级)[^\n]{0,60}(?:SQL|query|statement|column|语句|字段)[^\n]{0,120}(?:restor|savepoint|checkpoint|state (?:is )?incompatible|not compatible|恢复|状态不兼容|保存点)/i,
    not: LOGGED,
    role: 'trigger',
    source: SAID,
  },
  {
    id: 'sql-lookup-slow:said',
    said: true,
    diagnosis: 'sql-lookup-slow',
    literal: ['ookup join', 'ookup Join', 'LookupJoin', 'LOOKUP', 'ookup', '维表'],
    where: 'entry',
    pattern:
      /(?:lookup ?-?(?:join|operator|function|source|table|cache)|LookupJoin|dimension table|维表)[^\n]{0,200}(?:slow|back ?-?pressur|\bbusy|bottleneck|throughput|latency|ms per|tps|qps|no cache|without cache|uncached|missCount|反压|慢|瓶颈|吞吐|延迟|缓存)/i,
    not: new RegExp(
      `${LOGGED.source}|(?:latency|throughput|tps|qps|cache) (?:is|are) (?:fine|ok|good|normal)|正常`,
      'i',
    ),
    role: 'trigger',
    source: SAID,
  },
]);
