import type { Diagnosis, Prescription } from '#engine';
import { text } from '#evidence';
import { conceptsIn } from '#symptoms/said/concepts';
import type { SaidFact } from '#symptoms/said/facts';
import { defineToldDiagnosis } from '../told.ts';

/** People say that the sink, or what it writes to, cannot keep up. */
export const toldBackpressureSlowSink: Diagnosis = defineToldDiagnosis({
  id: 'backpressure-slow-sink',
  title: text('The system behind the sink is the limit', 'Sink 下游系统成为瓶颈'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/monitoring/back_pressure/'],
  said: saidOf,
  severity: 'warning',
  confidence: () => 'possible',
  summary: () =>
    text(
      'The sink cannot write as fast as records come: what it writes to is slow, or it writes too little at a time. Everything before it is back-pressured.',
      'Sink 写入跟不上：外部系统慢，或每次写入太少。其上游全部反压。',
    ),
  open: () => ({
    because: text(
      'whether the target or the way of writing is slow is not told',
      '无法判断是目标系统慢还是写入方式低效',
    ),
    remedy: text(
      'A thread dump of the sink’s task (does it wait in a client?), the latency of the target, and the batch size and flush interval.',
      '请提供 Sink 任务的线程转储（是否在客户端中等待）、目标系统延迟，以及批大小与刷写间隔。',
    ),
  }),
  prescriptions: () => [writeBatches, tryWithout],
});

const writeBatches: Prescription = {
  aim: 'cure',
  action: text(
    'Write in batches, from several subtasks, as many as the target bears; indexes and capacity of the target.',
    '批量写入，并以目标可承受的并行度写；优化目标的索引与容量。',
  ),
  cost: text('Records wait for the batch.', '记录需要等待成批。'),
  code: `-- SQL, JDBC
'sink.buffer-flush.max-rows' = '1000', 'sink.buffer-flush.interval' = '1s', 'sink.parallelism' = '4'`,
  verify: text('The vertex before the sink is not back-pressured.', 'Sink 上游节点不再反压。'),
};

const tryWithout: Prescription = {
  aim: 'relieve',
  action: text(
    'Replace the sink by a discarding one (blackhole) in a test: if the back pressure is gone, the target is the limit.',
    '测试中将 Sink 换成 blackhole：若反压消失，则瓶颈在目标系统。',
  ),
  cost: text('A test run.', '需要一次测试运行。'),
  code: "CREATE TABLE nowhere WITH ('connector' = 'blackhole') LIKE out (EXCLUDING ALL)",
};

function saidOf(facts: readonly SaidFact[]): readonly SaidFact[] | undefined {
  const found = facts.filter(({ line }) => SLOW_SINK.test(line) && !OTHER.test(line));
  // What stays the same without the sink does not come from it.
  const isRefuted = found.length > 0 && facts.some(({ line }) => conceptsIn(line).includes('same-without-sink'));
  return found.length > 0 && !isRefuted ? found : undefined;
}

const SLOW_SINK =
  /(?:sink|jdbc|elasticsearch|database|clickhouse|doris|hbase|redis|mysql|写入|下游)[^\n]{0,60}(?:(?:too |very )slow|cannot keep up|can't keep up|bottleneck|write latency|throttl\w*|太慢|很慢|写入慢|跟不上|瓶颈)|(?:sink|写入)[^\n]{0,20}(?:is slow|busy 100|慢)|(?:insert|write|request|call)s? per (?:row|record)|socketread[^\n]{0,30}(?:jdbc|driver)|sink[^\n]{0,80}(?:overload\w*|waits? (?:in|for)|waiting|blocked (?:in|on)|thread in)|back ?-?pressure[^\n]{0,40}(?:caused by|because of|from|at|before)[^\n]{0,20}(?:the )?sink|(?:sink|下游)[^\n]{0,20}(?:导致|引起|造成)[^\n]{0,10}反压|反压[^\n]{0,20}(?:sink|下游)/;
const OTHER =
  /checkpoint|commit|not slow|no back ?-?pressure|检查点|提交|source database|lookup|cdc|upsert-kafka|state/;
