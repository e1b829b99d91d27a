import { type Conclusion, defineDiagnosis, type Prescription } from '#engine';
import { citeOf, restCite, text } from '#evidence';
import { eventTimeUse } from '#symptoms/time/event-time-use';
import { type StuckWatermark, stuckWatermarks } from '#symptoms/time/stuck-watermarks';
import { type Fault, faults } from '#symptoms/told/faults';
import { type RestartActivity, restartActivity } from '#symptoms/told/restart-activity';
import { subtaskList } from '../figures.ts';
import { failureProofs, phaseText, severityOf, sinceOf, taskName } from '../restarts/failure-story.ts';
import { clockText, isSqlJob, waitingForTime } from './event-time-story.ts';
import { toldWatermarkNone } from './watermark-none-told.ts';

/** Operators wait for event time, and nobody makes watermarks: no window ever fires. */
export const watermarkNone = defineDiagnosis({
  id: 'watermark-none',
  title: text('Nothing makes watermarks', '没有生成水位线'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/event-time/generating_watermarks/'],
  otherwise: toldWatermarkNone,
  symptoms: { faults },
  helpers: { restartActivity, stuckWatermarks, eventTimeUse },
  explains: ['state-no-ttl', 'checkpoint-async-slow', 'restart-budget-exhausted'],

  conclude({ faults }, { restartActivity, stuckWatermarks, eventTimeUse }) {
    const thrown = faults.find(({ kind }) => kind === 'no-timestamps');
    const activity = restartActivity.known ? restartActivity.value[0] : undefined;
    if (thrown && activity) return concludeThrown(thrown, activity);
    if (!stuckWatermarks.known || !eventTimeUse.known) return;
    // A window that gives results without watermarks works in processing time, whatever it is called.
    const uses = eventTimeUse.value.filter(
      ({ by, silent }) => (by === 'operators' && silent !== false) || silent === true,
    );
    return stuckWatermarks.value
      .filter(({ cause, at }) => at === Number.NEGATIVE_INFINITY && (cause === 'no-watermarks' || cause === 'open'))
      .flatMap((stuck) => {
        const waiting = waitingForTime(stuck, uses)[0];
        return waiting ? [concludeAt(stuck, waiting.vertex, waiting.by === 'operators')] : [];
      });
  },
});

/** Windows refuse records without a timestamp, and the job fails. */
function concludeThrown(fault: Fault, activity: RestartActivity): Conclusion {
  const newest = fault.failures[fault.failures.length - 1];
  const name = taskName(newest?.task ?? '');
  const story = phaseText(activity, fault);
  return {
    severity: severityOf(fault, activity),
    confidence: 'certain',
    subject: { ...(newest?.vertex && { vertex: newest.vertex }), ...(name && { vertexName: name }) },
    about: [],
    summary: text(
      `"${name}" works in event time, and its records have no timestamps: nothing assigns timestamps and watermarks. ${story.en}`,
      `“${name}”使用事件时间，但其记录没有时间戳：没有任何地方分配时间戳和水位线。${story.zh}`,
    ),
    since: sinceOf(fault),
    evidence: failureProofs(fault, activity),
    prescriptions: [assign(false)],
  };
}

function concludeAt(stuck: StuckWatermark, waiting: StuckWatermark['vertex'], sure: boolean): Conclusion {
  const { vertex, watermarks, origins, cause, at } = stuck;
  const known = cause === 'no-watermarks';
  return {
    severity: sure ? 'critical' : 'warning',
    confidence: known && sure ? 'likely' : 'possible',
    subject: { vertex: waiting.id, vertexName: waiting.name },
    about: [waiting.id, vertex.id, ...origins.map((source) => source.vertex.id)],
    summary: text(
      `"${waiting.name}" waits for event time, which ${clockText(at).en}: every source subtask brings records, and ${known ? 'not one has sent a watermark' : 'still no watermark arrives'}. It gives no results, and its state grows.`,
      `“${waiting.name}”在等待事件时间，而事件时间${clockText(at).zh}：每个 Source 子任务都有数据，${known ? '但没有一个发出过水位线' : '却没有水位线到达'}。它不会输出结果，状态不断增长。`,
    ),
    evidence: [
      {
        fact: text(
          `Input watermark of "${vertex.name}" ${clockText(at).en}`,
          `“${vertex.name}”的输入水位线${clockText(at).zh}`,
        ),
        cite: citeOf('metric', watermarks.path, watermarks.lastAt),
      },
      ...origins.map(({ vertex: source, load, active }) => ({
        fact: text(
          `"${source.name}": subtask ${subtaskList(active)} gave records`,
          `“${source.name}”：子任务 ${subtaskList(active)} 有输出记录`,
        ),
        cite: restCite(load.paths.detail, load.at),
      })),
    ],
    ruledOut: [
      {
        id: 'watermark-idle-source',
        because: text('no source subtask is without records', '没有无数据的 Source 子任务'),
      },
    ],
    prescriptions: [assign(isSqlJob(waiting))],
    ...((!known || !sure) && { open: known ? WHICH_TIME : WHOSE_WATERMARK }),
  };
}

const WHOSE_WATERMARK = {
  because: text(
    'watermarks of single source subtasks are not known: an empty partition beside others on the same subtask looks alike',
    '不知道各 Source 子任务的水位线：同一子任务上的某个空分区也会有同样的表现',
  ),
  remedy: text(
    'Look at currentOutputWatermark of the source operator, subtask by subtask.',
    '请逐个子任务查看 Source 算子的 currentOutputWatermark。',
  ),
};

const WHICH_TIME = {
  because: text(
    'the plan does not say whether the silent window works in event time or in processing time',
    '执行计划没有说明该无输出的窗口使用事件时间还是处理时间',
  ),
  remedy: text(
    'Examine again after its longest window should have fired once.',
    '请在其最长的窗口应已触发一次之后再次检查。',
  ),
};

function assign(sql: boolean): Prescription {
  return {
    aim: 'cure',
    action: sql
      ? text('Declare a watermark on the source table.', '在源表上声明水位线。')
      : text(
          'Assign timestamps and watermarks at the source, or use processing-time windows if results need not be repeatable.',
          '在数据源处分配时间戳和水位线；若结果不需要可重现，可改用处理时间窗口。',
        ),
    cost: text(
      'Needs a restart. Windows whose time has passed fire at once when the first watermark arrives.',
      '需要重启。第一个水位线到达时，时间已过的窗口会立即全部触发。',
    ),
    code: sql
      ? "CREATE TABLE orders (…, ts TIMESTAMP_LTZ(3), WATERMARK FOR ts AS ts - INTERVAL '5' SECOND) WITH (…)"
      : `env.fromSource(source,
    WatermarkStrategy.<T>forBoundedOutOfOrderness(Duration.ofSeconds(5))
        .withTimestampAssigner((event, ts) -> event.getTimestamp())
        .withIdleness(Duration.ofMinutes(1)),
    "events")`,
    verify: text(
      'currentInputWatermark is a time of day, and windows fire.',
      'currentInputWatermark 变为具体时间，且窗口触发。',
    ),
  };
}
