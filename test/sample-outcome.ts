import { defineDiagnosis, defineSymptom, examine, type Outcome } from '#engine';
import { type Cluster, type Evidence, type Job, known, restCite, text, unknown, verbatim } from '#evidence';

/**
 * A small outcome for tests of what reports look like: the engine really ran, on rules made for the purpose. Each job
 * is as sick as its name says: `skewed` has a chain of three findings, `calm` none, `watched` a note.
 */
export function sampleOutcome(names: readonly string[] = ['skewed', 'calm', 'watched']): Outcome {
  return examine(evidenceOf(names), [hotKey, lateBarriers, restartLoop, worthKnowing, blind]);
}

const AT = Date.UTC(2026, 10, 21, 14, 0, 25);
const MISSING = {
  kind: 'not-collected',
  because: text('the sample has no such thing', '样例中没有此项'),
  remedy: text('Look at a live cluster with --for 20s.', '请用 --for 20s 观察运行中的集群。'),
} as const;

const present = defineSymptom({ id: 'present', needs: ['basics'], observe: ({ basics }) => [basics] });
const dumps = defineSymptom({ id: 'dumps', needs: ['threadDumps'], observe: ({ threadDumps }) => [...threadDumps] });

const hotKey = defineDiagnosis({
  id: 'data-skew',
  title: text('A hot key overloads one subtask', '热点 key 压垮单个子任务（数据倾斜）'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/monitoring/back_pressure/'],
  symptoms: { present },
  explains: ['checkpoint-expired-backpressure', 'restart-loop'],
  conclude: (_, __, { name }) =>
    name.startsWith('skewed')
      ? {
          severity: 'critical',
          confidence: 'certain',
          subject: { vertex: 'v2', vertexName: 'Window(TumblingEventTimeWindows(10000)) -> Map', subtask: 3 },
          since: AT - 3_600_000,
          summary: text(
            'Subtask 3 of "Window" takes 71 % of all records, 8.2× the median of its 4 subtasks: few keys bring most of the data. Everything upstream waits for it.',
            '“Window”的子任务 3 承担了 71 % 的数据，是 4 个子任务中位数的 8.2×：少数 key 占了大部分数据。整个上游都在等它。',
          ),
          evidence: [
            {
              fact: text('Input per subtask: 100, 110, 90, 820 records/s', '各子任务输入：100、110、90、820 条/秒'),
              cite: restCite('/jobs/1/vertices/v2', AT),
            },
            {
              fact: text('Subtask 3 is busy 100 % of the time', '子任务 3 繁忙 100 %'),
              cite: restCite('/jobs/1/vertices/v2', AT),
            },
          ],
          against: [{ fact: text('Only 20 s were watched', '仅观察了 20 秒'), cite: restCite('/jobs/1', AT) }],
          ruledOut: [
            {
              id: 'key-group-skew',
              because: text('128 key groups fit 4 subtasks evenly', '128 个 Key Group 可均分到 4 个子任务'),
            },
          ],
          prescriptions: [
            {
              aim: 'relieve',
              action: text(
                'Let barriers overtake the backlog: use unaligned checkpoints.',
                '启用非对齐检查点，让 barrier 越过积压的数据。',
              ),
              cost: text('Checkpoints grow by the records in flight.', '检查点会增大，包含传输中的数据。'),
              settings: {
                'execution.checkpointing.unaligned.enabled': 'true',
                'execution.checkpointing.timeout': '15 min',
              },
              verify: text('Checkpoints complete within a minute.', '检查点在一分钟内完成。'),
            },
            {
              aim: 'cure',
              action: text(
                'Aggregate in two phases, first by key and a salt of 8 values.',
                '做两阶段聚合：先按 key 加 8 个盐值聚合。',
              ),
              cost: text('State under the old key is not found.', '旧 key 下的状态不会被找到。'),
              code: 'input\n    .keyBy(e -> e.getKey() + "#" + salt(e))\n    .reduce(Partial::merge);',
              command: 'flink stop --savepointPath <folder> 1',
            },
          ],
        }
      : undefined,
});

const lateBarriers = defineDiagnosis({
  id: 'checkpoint-expired-backpressure',
  title: text('Checkpoints expire behind back pressure', '反压导致检查点超时'),
  docs: [],
  symptoms: { present },
  explains: ['restart-loop'],
  conclude: (_, __, { name }) =>
    name.startsWith('skewed')
      ? {
          severity: 'critical',
          confidence: 'likely',
          subject: {},
          summary: text('3 of the last 3 checkpoints expired after 10 min.', '最近 3 个检查点全部在 10 分钟后超时。'),
          evidence: [
            { fact: text('Checkpoint 7 expired', '检查点 7 超时'), cite: restCite('/jobs/1/checkpoints', AT) },
          ],
          prescriptions: [],
        }
      : undefined,
});

const restartLoop = defineDiagnosis({
  id: 'restart-loop',
  title: text('The job restarts again and again', '作业反复重启'),
  docs: [],
  symptoms: { present },
  conclude: (_, __, { name }) =>
    name.startsWith('skewed')
      ? {
          severity: 'critical',
          confidence: 'certain',
          subject: {},
          summary: text('12 restarts in an hour.', '一小时内重启 12 次。'),
          evidence: [{ fact: verbatim('numRestarts 12'), cite: restCite('/jobs/1/metrics?get=numRestarts', AT) }],
          prescriptions: [],
        }
      : undefined,
});

const worthKnowing = defineDiagnosis({
  id: 'savepoint-missing',
  title: text('No savepoint was ever taken', '从未做过保存点'),
  docs: [],
  symptoms: { present },
  conclude: (_, __, { name }) =>
    name.startsWith('watched')
      ? {
          severity: 'info',
          confidence: 'certain',
          subject: {},
          summary: text('This job has never had a savepoint.', '该作业从未做过保存点。'),
          evidence: [{ fact: text('0 savepoints', '0 个保存点'), cite: restCite('/jobs/1/checkpoints', AT) }],
          prescriptions: [],
        }
      : undefined,
});

const blind = defineDiagnosis({
  id: 'tm-host-slow',
  title: text('One TaskManager is slower than the others', '某个 TaskManager 明显偏慢'),
  docs: [],
  symptoms: { dumps },
  conclude: () => undefined,
});

function evidenceOf(names: readonly string[]): Evidence {
  return {
    from: AT - 20_000,
    to: AT,
    inputs: [{ kind: 'rest', name: 'http://localhost:8081', status: 'read' }],
    clusters: [cluster],
    jobs: names.map(jobOf),
  };
}

const cluster: Cluster = {
  key: 'c',
  name: 'http://localhost:8081',
  kind: 'jobmanager',
  flinkVersion: known('1.20.3'),
  slots: unknown(MISSING),
  config: unknown(MISSING),
  taskManagers: unknown(MISSING),
  threadDumps: unknown(MISSING),
};

function jobOf(name: string, index: number): Job {
  return {
    id: (index + 1).toString(16).padStart(32, '0'),
    name,
    state: 'RUNNING',
    cluster: 'c',
    streaming: true,
    basics: known({ startTime: AT - 7_200_000, timestamps: {}, now: AT, path: '/jobs/1' }),
    plan: unknown(MISSING),
    load: unknown(MISSING),
    taskMetrics: unknown(MISSING),
    operatorMetrics: unknown(MISSING),
    watermarks: unknown(MISSING),
    checkpointing: unknown(MISSING),
    checkpoints: unknown(MISSING),
    failures: unknown(MISSING),
    restarts: unknown(MISSING),
    flameGraphs: unknown(MISSING),
    log: unknown(MISSING),
    snapshots: unknown(MISSING),
  };
}
