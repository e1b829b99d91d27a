import { type Conclusion, defineDiagnosis, type Prescription, type Proof, type RuledOut, type Severity } from '#engine';
import { citeOf, restCite, type Text, text } from '#evidence';
import { spreadOf } from '#symptoms/load/columns';
import { type LateRecords, lateRecords } from '#symptoms/time/late-records';
import { AHEAD_MS, watermarkAhead } from '#symptoms/time/watermark-ahead';
import { duration, rate } from '../figures.ts';
import { isSqlJob } from './event-time-story.ts';
import { toldLateDataDropped } from './late-data-dropped-told.ts';

/** Below this share of the input the odd straggler is what a bound is for. */
const A_HANDFUL = 0.001;

/** From this share on results are visibly wrong. */
const WRONG_RESULTS = 0.01;

/** Event time has passed records before they came: the window they belong to is closed, and they are thrown away. */
export const lateDataDropped = defineDiagnosis({
  id: 'late-data-dropped',
  title: text('Late records are dropped', '迟到数据被丢弃'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/operators/windows/#allowed-lateness',
  ],
  otherwise: toldLateDataDropped,
  symptoms: { lateRecords },
  helpers: { watermarkAhead },

  conclude({ lateRecords }, { watermarkAhead }) {
    const ahead = new Set(
      watermarkAhead.known ? watermarkAhead.value.flatMap(({ harmed }) => harmed.map(({ id }) => id)) : [],
    );
    return lateRecords.map((late) => concludeAt(late, ahead.has(late.vertex.id)));
  },
});

/** @param pushed a timestamp from the future has pushed the clock here, or that of what feeds it */
function concludeAt(late: LateRecords, pushed: boolean): Conclusion {
  const { vertex, metric } = late;
  return {
    severity: severityOf(late),
    confidence: 'certain',
    subject: { vertex: vertex.id, vertexName: vertex.name, operator: metric.operator },
    summary: summaryOf(late, pushed),
    evidence: proofs(late),
    ruledOut: pushed ? [] : ruledOut(late),
    prescriptions: remedies(late),
  };
}

/** Data is lost as it is dropped; what was dropped before the watch is over. */
function severityOf({ during, share }: LateRecords): Severity {
  if (!(during > 0) || !(share >= A_HANDFUL)) return 'info';
  return share >= WRONG_RESULTS ? 'critical' : 'warning';
}

function summaryOf(late: LateRecords, pushed: boolean): Text {
  const { vertex, total, during, perSecond, share } = late;
  const part = Number.isNaN(share) ? '' : shareText(share);
  const of = part ? text(`, ${part} of its input`, `，占其输入的 ${part}`) : text('', '');
  const cause = causeText(late, pushed);
  return during > 0
    ? text(
        `"${vertex.name}" drops ${rate(perSecond)} records per second as late${of.en} (${total} since it started). They are missing in its results.${cause.en}`,
        `“${vertex.name}”每秒丢弃 ${rate(perSecond)} 条迟到记录${of.zh}（启动以来共 ${total} 条）。结果中缺少这些数据。${cause.zh}`,
      )
    : text(
        `"${vertex.name}" has dropped ${total} late records since it started${of.en}, none of them while it was watched.`,
        `“${vertex.name}”启动以来丢弃了 ${total} 条迟到记录${of.zh}，观察期间没有。`,
      );
}

/** `0.3 %`, with as many digits as small shares need. */
function shareText(share: number): string {
  const points = share * 100;
  return `${points >= 10 ? Math.round(points) : points >= 0.1 ? points.toFixed(1) : points.toPrecision(1)} %`;
}

function causeText({ ended, watermark }: LateRecords, pushed: boolean): Text {
  if (ended) {
    return text(
      ' Its watermark is at the end of time (Long.MAX_VALUE): from now on every record is late.',
      '其水位线已到终点（Long.MAX_VALUE）：之后的所有记录都会迟到。',
    );
  }
  if (watermark && watermark.aheadMs > AHEAD_MS) {
    return text(
      ` Its watermark is ${duration(watermark.aheadMs)} ahead of the clock: a record with a timestamp from the future has pushed event time on.`,
      `其水位线比当前时间超前 ${duration(watermark.aheadMs)}：有带未来时间戳的记录推进了事件时间。`,
    );
  }
  if (pushed) {
    return text(
      ' Subtasks in front of it, whose clock was pushed ahead, hand their windows over too late.',
      '其上游有子任务的时钟被推到了前面，窗口结果交付得太晚。',
    );
  }
  return text(' The watermark does not wait long enough for them.', '水位线等待的时间不够长。');
}

function proofs({ vertex, load, metric, total, during, watermark, ended }: LateRecords): readonly Proof[] {
  const counted = citeOf('metric', metric.path, metric.lastAt);
  const before = metric.first.sum;
  return [
    {
      fact: Number.isNaN(during)
        ? text(`${metric.name}: ${total}`, `${metric.name}：${total}`)
        : text(
            `${metric.name}: ${before} at the first look, ${total} at the last, ${duration(metric.lastAt - metric.firstAt)} later`,
            `${metric.name}：首次 ${before}，${duration(metric.lastAt - metric.firstAt)}后为 ${total}`,
          ),
      cite: counted,
    },
    ...(load
      ? [
          {
            fact: text(
              `"${vertex.name}" took in ${spreadOf(load.recordsIn).sum} records in all`,
              `“${vertex.name}”共输入 ${spreadOf(load.recordsIn).sum} 条记录`,
            ),
            cite: restCite(load.paths.detail, load.at),
          },
        ]
      : []),
    ...(watermark && !ended
      ? [
          {
            fact: text(
              `Its furthest input watermark is ${watermark.at}, ${duration(Math.abs(watermark.aheadMs))} ${watermark.aheadMs > 0 ? 'ahead of' : 'behind'} the clock`,
              `其最大输入水位线为 ${watermark.at}，比当前时间${watermark.aheadMs > 0 ? '超前' : '落后'} ${duration(Math.abs(watermark.aheadMs))}`,
            ),
            cite: citeOf('metric', watermark.seen.path, watermark.seen.lastAt),
          },
        ]
      : []),
  ];
}

function ruledOut({ watermark, ended }: LateRecords): readonly RuledOut[] {
  if (!watermark || ended || watermark.aheadMs > AHEAD_MS) return [];
  return [
    {
      id: 'watermark-future-timestamp',
      because: text(
        `the furthest watermark is not ahead of the clock by more than a minute`,
        `最大水位线没有比当前时间超前一分钟以上`,
      ),
    },
  ];
}

function remedies(late: LateRecords): readonly Prescription[] {
  if (isSqlJob(late.vertex)) return [waitLongerSql];
  const future = late.watermark && late.watermark.aheadMs > AHEAD_MS;
  return [keepThem, ...(future ? [clampFuture] : []), waitLonger];
}

const keepThem: Prescription = {
  aim: 'relieve',
  action: text(
    'Stop losing them: send late records to a side output, and update results for a while after the window fired. The side output also tells how late they are (watermark − timestamp), which Flink does not report.',
    '先停止丢失：把迟到数据写入旁路输出，并在窗口触发后的一段时间内继续更新结果。旁路输出还能测出迟到了多久（水位线 − 时间戳），Flink 本身不上报。',
  ),
  cost: text(
    'Windows keep their state longer by the allowed lateness, and may fire more than once: what follows must accept updates. State is kept if the uid stays.',
    '窗口状态会多保留 allowedLateness 的时长，且可能多次触发：下游必须能接受更新。uid 不变则状态保留。',
  ),
  code: `static final OutputTag<T> LATE = new OutputTag<T>("late") {};

var results = keyed.window(TumblingEventTimeWindows.of(Duration.ofMinutes(1)))
    .allowedLateness(Duration.ofMinutes(1))
    .sideOutputLateData(LATE)
    .aggregate(new MyAggregate());
results.getSideOutput(LATE).sinkTo(lateTable);   // measure how late they are, repair what they belong to`,
  verify: text('numLateRecordsDropped stands still.', 'numLateRecordsDropped 不再增长。'),
};

const waitLonger: Prescription = {
  aim: 'cure',
  action: text(
    'Make the watermark wait as long as records really come out of order, and make it at the source, per partition, not behind a shuffle.',
    '让水位线等待的时间符合实际乱序程度，并在数据源处按分区生成，而不是在 shuffle 之后生成。',
  ),
  cost: text(
    'Every result comes later by the same amount, and windows stay open longer (more state).',
    '所有结果都会相应推迟，窗口保持打开的时间更长（状态更大）。',
  ),
  code: `env.fromSource(source,
    WatermarkStrategy.<T>forBoundedOutOfOrderness(Duration.ofSeconds(60))   // a high quantile of how late they are
        .withTimestampAssigner((event, ts) -> event.getTimestamp()),
    "events")`,
  verify: text(
    'numLateRecordsDropped grows by less than one record in a thousand.',
    'numLateRecordsDropped 的增长低于千分之一。',
  ),
};

const clampFuture: Prescription = {
  aim: 'cure',
  action: text(
    'Do not believe timestamps from the future: bound them by the clock, and look for seconds taken for milliseconds (or micro for milli) and for device clocks.',
    '不要采信未来的时间戳：用当前时间限制其上限，并检查秒与毫秒（或微秒）混用以及设备时钟错误。',
  ),
  cost: text(
    'Event time that is ahead stays ahead until the clock has caught up, or until the job is started without that state.',
    '已经超前的事件时间会一直超前，直到时钟追上，或不带该状态重新启动作业。',
  ),
  code: '.withTimestampAssigner((event, ts) -> Math.min(event.getTimestamp(), System.currentTimeMillis() + 5_000))',
  verify: text('The watermark is not ahead of the clock.', '水位线不再超前于当前时间。'),
};

const waitLongerSql: Prescription = {
  aim: 'cure',
  action: text(
    'Let the watermark of the source table wait longer, as long as records really come out of order.',
    '让源表的水位线等待更久，符合实际乱序程度。',
  ),
  cost: text('Every result comes later by the same amount.', '所有结果都会相应推迟。'),
  code: `ALTER TABLE orders MODIFY WATERMARK FOR ts AS ts - INTERVAL '60' SECOND;   -- a high quantile of how late they are`,
  verify: text(
    'numLateRecordsDropped grows by less than one record in a thousand.',
    'numLateRecordsDropped 的增长低于千分之一。',
  ),
};
