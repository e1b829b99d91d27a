import type { Diagnosis, Prescription } from '#engine';
import { text } from '#evidence';
import type { SaidFact } from '#symptoms/said/facts';
import { defineToldDiagnosis } from '../told.ts';

/** People say that all subtasks of an operator are busy and everything before it is back-pressured. */
export const toldBackpressureSlowOperator: Diagnosis = defineToldDiagnosis({
  id: 'backpressure-slow-operator',
  title: text('An operator cannot keep up', '算子处理能力不足'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/monitoring/back_pressure/'],
  said: saidOf,
  severity: 'warning',
  confidence: () => 'possible',
  summary: () =>
    text(
      'An operator is busy in all its subtasks and cannot keep up; everything before it is back-pressured.',
      '某算子所有子任务繁忙、跟不上输入，其上游全部反压。',
    ),
  ruledOut: () => [{ id: 'data-skew', because: text('all subtasks are busy', '所有子任务都繁忙') }],
  open: () => ({
    because: text('what the time goes into is not told', '没有说明时间花在哪里'),
    remedy: text(
      'A flame graph of that vertex (rest.flamegraph.enabled), its CPU, and busyTimeMsPerSecond of every subtask.',
      '请提供该节点的火焰图（rest.flamegraph.enabled）、CPU，以及各子任务的 busyTimeMsPerSecond。',
    ),
  }),
  prescriptions: () => [moreParallel, lookInside],
});

const moreParallel: Prescription = {
  aim: 'relieve',
  action: text(
    'Raise the parallelism of this vertex; needs slots, and max parallelism is the limit.',
    '提高该节点的并行度；需要槽位，上限为最大并行度。',
  ),
  cost: text('A restart from a savepoint; memory and CPU.', '需从保存点重启；占用内存和 CPU。'),
  command: './bin/flink stop -p <dir> <job-id> && ./bin/flink run -s <savepoint> -p <more> <job.jar>',
  verify: text('busyTimeMsPerSecond falls below 800.', 'busyTimeMsPerSecond 低于 800。'),
};

const lookInside: Prescription = {
  aim: 'cure',
  action: text(
    'Find the hot frame and make it cheaper: parsing, regular expressions, serialisation, state access, objects made per record.',
    '找出热点并优化：解析、正则、序列化、状态访问、逐条创建对象。',
  ),
  cost: text('Work on the code.', '需要修改代码。'),
  settings: { 'rest.flamegraph.enabled': 'true' },
};

function saidOf(facts: readonly SaidFact[]): readonly SaidFact[] | undefined {
  const found = facts.filter(({ line }) => BUSY.test(line) && !OTHER.test(line));
  return found.length > 0 ? found : undefined;
}

const BUSY =
  /(?:operator|vertex|\bmap\b|flatmap|process|window|aggregat\w*|all subtasks|算子|所有子任务|所有 subtask)[^\n]{0,60}(?:busy[^\n]{0,12}(?:100 ?%|9\d ?%|1000|\bhigh)|100 ?% busy|cannot keep up|can't keep up|is the bottleneck|繁忙[^\n]{0,10}(?:100|9\d)|处理不过来|是瓶颈|成为瓶颈)/;
const OTHER =
  /checkpoint|(?:one|single|few|a) (?:of [^\n]{0,12})?subtask|subtask \d|others?\b|skew|barrier|rocksdb|async|检查点|倾斜|个别|单个|^(?:the )?(?:sink|source)\b/;
