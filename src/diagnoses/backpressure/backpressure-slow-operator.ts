import {
  type Conclusion,
  type Confidence,
  defineDiagnosis,
  type Prescription,
  type RuledOut,
  type Severity,
} from '#engine';
import { type Text, text } from '#evidence';
import { cheaperWork } from '#prescriptions/cheaper-work';
import type { Version } from '#prescriptions/settings';
import { shortNameOf } from '#symptoms/call-stack';
import { spreadOf } from '#symptoms/columns';
import { flinkVersion } from '#symptoms/flink-version';
import { type LateBarriers, lateBarriers } from '#symptoms/late-barriers';
import { type Limit, limits } from '#symptoms/limits';
import { percent, rate } from '../figures.ts';
import { perRecord, proofsOf, subjectOf } from './limit-proofs.ts';
import { checkpointRelief, moreSubtasksFor } from './limit-remedies.ts';
import { confidenceOf, isStarved, openOf, severityOf } from './limit-verdict.ts';
import { doing } from './occupation-words.ts';

/** Every subtask of an operator works all the time, evenly, and it is not enough: everything upstream waits for it. */
export const backpressureSlowOperator = defineDiagnosis({
  id: 'backpressure-slow-operator',
  title: text('One operator cannot keep up', '算子处理能力不足（反压）'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/monitoring/back_pressure/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/debugging/flame_graphs/',
  ],
  symptoms: { limits },
  helpers: { flinkVersion, lateBarriers },
  explains: ['source-parallelism', 'checkpoint-expired-backpressure', 'checkpoint-alignment-skew'],

  conclude({ limits }, { flinkVersion, lateBarriers }) {
    const version = flinkVersion.known ? flinkVersion.value[0] : undefined;
    const late = lateBarriers.known ? lateBarriers.value : [];
    return limits.flatMap((limit) => (limit.kind === 'work' ? (concludeOn(limit, late, version) ?? []) : []));
  },
});

/** Upstream must wait this much before a vertex that is not full is more than worth a remark. */
const SUSPICIOUS_PRESSURE = 0.5;

function concludeOn(limit: Limit, late: readonly LateBarriers[], version: Version): Conclusion | undefined {
  const severity = limit.bottleneck?.kind === 'waiting' ? severityOfHalfBusy(limit) : severityOf(limit);
  if (!severity) return;
  const open = openOf(limit);
  return {
    severity,
    confidence: confidenceOn(limit),
    subject: subjectOf(limit),
    about: [limit.vertex.id],
    summary: summaryOf(limit),
    evidence: proofsOf(limit),
    ruledOut: ruledOut(limit),
    prescriptions: remedies(limit, late, version),
    ...(open && { open }),
  };
}

/** Of a vertex that has time to spare, and still upstream waits: bursts, or a machine that is slow to wake its threads. */
function severityOfHalfBusy({ bottleneck, hot }: Limit): Severity | undefined {
  const atWork = hot && hot.occupied / hot.samples;
  if (atWork !== undefined && atWork < 0.25) return; // looked at, and found idle
  if ((bottleneck?.heldBack[0]?.share ?? 0) >= SUSPICIOUS_PRESSURE) return 'warning';
  return atWork !== undefined && atWork >= 0.5 ? 'info' : undefined;
}

/** The last vertex of a job that is not seen at work may as well be waiting for what it writes to. */
function confidenceOn(limit: Limit): Confidence {
  const confidence = confidenceOf(limit);
  const mayWait = !limit.hot && limit.processors !== undefined && limit.processors.perBusySubtask < 0.5;
  return mayWait && confidence === 'likely' ? 'possible' : confidence;
}

function summaryOf(limit: Limit): Text {
  const { vertex, load, saturated, why, share, capacity, bottleneck } = limit;
  const busy = percent(spreadOf(load.busy).median);
  const state =
    bottleneck?.kind === 'waiting'
      ? text(
          `"${vertex.name}" holds its producers back although its subtasks are busy only ${busy} of the time`,
          `“${vertex.name}”的子任务仅 ${busy} 时间繁忙，但仍拖住了上游`,
        )
      : text(
          `${saturated.length} of ${load.size} subtasks of "${vertex.name}" are busy all the time (median ${busy})`,
          `“${vertex.name}”的 ${load.size} 个子任务中有 ${saturated.length} 个持续繁忙（中位数 ${busy}）`,
        );
  const words = why && doing(why);
  const reason = words
    ? text(
        `: in ${percent(share)} of the samples its threads ${words.en}`,
        `：${percent(share)} 的采样中，其线程${words.zh}`,
      )
    : text('; what they do was not seen', '；未能看到其线程在做什么');
  const cost = capacity
    ? text(` A record costs ${perRecord(capacity.msPerRecord)}.`, `每条记录耗时 ${perRecord(capacity.msPerRecord)}。`)
    : text('', '');
  const starved = isStarved(limit)
    ? text(
        ' But these processes got far less CPU than that: the machine may be what is slow.',
        '但这些进程得到的 CPU 远低于此：慢的可能是机器。',
      )
    : text('', '');
  const effect = bottleneck
    ? text(' Everything upstream waits for it.', '整个上游都在等它。')
    : text(' More comes in than it takes.', '流入量超过其处理量。');
  return text(
    `${state.en}${reason.en}.${cost.en}${effect.en}${starved.en}`,
    `${state.zh}${reason.zh}。${cost.zh}${effect.zh}${starved.zh}`,
  );
}

function ruledOut({ load, saturated, why, hot, last }: Limit): readonly RuledOut[] {
  const { min, max } = spreadOf(load.recordsInRate);
  const even: readonly RuledOut[] =
    load.size > 1
      ? [
          {
            id: 'data-skew',
            because: text(
              `${saturated.length} of ${load.size} subtasks are at their limit, not one (input per subtask ${rate(min)} to ${rate(max)} records/s)`,
              `${load.size} 个子任务中有 ${saturated.length} 个达到极限，而非个别子任务（各子任务输入 ${rate(min)} 至 ${rate(max)} 条/秒）`,
            ),
          },
        ]
      : [];
  if (!hot || !why) return even;
  const waiting = hot.occupations.filter(({ activity }) => activity === 'call' || activity === 'result');
  const share = waiting.reduce((sum, one) => sum + one.share, 0);
  const some = share === 0 ? text('none', '没有') : text(`only ${percent(share)}`, `仅 ${percent(share)} 的`);
  const because = text(
    `${some.en} of the samples wait for another system or thread`,
    `${some.zh}采样在等待外部系统或其他线程`,
  );
  return [...even, { id: last ? 'backpressure-slow-sink' : 'sync-io-per-record', because }];
}

function remedies(limit: Limit, late: readonly LateBarriers[], version: Version): readonly Prescription[] {
  const { why, capacity } = limit;
  const method = why?.entry ?? why?.method;
  const cure = cheaperWork({
    activity: why?.activity ?? 'own-code',
    version,
    ...(method && { method: shortNameOf(method) }),
    ...(why?.call && { call: shortNameOf({ ...why.call, line: undefined }) }),
    ...(why?.library && { library: why.library }),
    ...(why?.caught?.lock && { lock: why.caught.lock }),
    ...(why?.caught?.lockOwner && { lockOwner: why.caught.lockOwner }),
    ...(capacity && { perRecord: perRecord(capacity.msPerRecord) }),
  });
  const more = SHARED.has(why?.activity ?? '') ? [] : moreSubtasksFor(limit, version);
  return [...more, cure, ...checkpointRelief(limit, late, version)];
}

/** What all subtasks of a process share does not become more by more subtasks. */
const SHARED: ReadonlySet<string> = new Set(['lock', 'logging', 'checkpoint']);
