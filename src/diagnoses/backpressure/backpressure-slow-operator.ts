import { type Conclusion, type Confidence, defineDiagnosis, type Prescription, type Severity } from '#engine';
import { type Text, text } from '#evidence';
import { cheaperWork } from '#prescriptions/cheaper-work';
import type { Version } from '#prescriptions/settings';
import { type LateBarriers, lateBarriers } from '#symptoms/checkpoints/late-barriers';
import { flinkVersion } from '#symptoms/flink-version';
import { type GarbageCollection, garbageCollection } from '#symptoms/load/garbage-collection';
import { type Limit, limits } from '#symptoms/load/limits';
import { meanOf } from '#symptoms/load/processing-rates';
import { shortNameOf } from '#symptoms/threads/call-stack';
import { percent, rate } from '../figures.ts';
import { toldBackpressureSlowOperator } from './backpressure-slow-operator-told.ts';
import { perRecord, proofsOf, subjectOf } from './limit-proofs.ts';
import { checkpointRelief, moreSubtasksFor } from './limit-remedies.ts';
import { confidenceOf, isStarved, openOf, severityOf } from './limit-verdict.ts';
import { doing } from './occupation-words.ts';
import { ruledOut } from './operator-ruled-out.ts';

/** Every subtask of an operator works all the time, evenly, and it is not enough: everything upstream waits for it. */
export const backpressureSlowOperator = defineDiagnosis({
  id: 'backpressure-slow-operator',
  title: text('One operator cannot keep up', '算子处理能力不足（反压）'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/monitoring/back_pressure/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/debugging/flame_graphs/',
  ],
  otherwise: toldBackpressureSlowOperator,
  symptoms: { limits },
  helpers: { flinkVersion, garbageCollection, lateBarriers },
  explains: ['source-parallelism', 'checkpoint-expired-backpressure', 'checkpoint-alignment-skew'],

  conclude({ limits }, { flinkVersion, garbageCollection, lateBarriers }) {
    const context: Context = {
      version: flinkVersion.known ? flinkVersion.value[0] : undefined,
      late: lateBarriers.known ? lateBarriers.value : [],
      collections: garbageCollection.known ? garbageCollection.value : [],
    };
    return limits.flatMap((limit) => (limit.kind === 'work' ? (concludeOn(limit, context) ?? []) : []));
  },
});

interface Context {
  readonly version: Version;
  readonly late: readonly LateBarriers[];
  readonly collections: readonly GarbageCollection[];
}

/** Upstream must wait this much before a vertex that is not full is more than worth a remark. */
const SUSPICIOUS_PRESSURE = 0.5;

/** So much is enough where its threads were seen at work most of the time: it is the limit, in bursts. */
const PRESSURE_AT_WORK = 0.35;

function concludeOn(limit: Limit, { late, collections, version }: Context): Conclusion | undefined {
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
    ruledOut: ruledOut(limit, collections),
    prescriptions: remedies(limit, late, version),
    ...(open && { open }),
  };
}

/** Of a vertex that has time to spare, and still upstream waits: bursts, or a machine that is slow to wake its threads. */
function severityOfHalfBusy({ bottleneck, hot }: Limit): Severity | undefined {
  const atWork = hot && hot.occupied / hot.samples;
  if (atWork !== undefined && atWork < 0.25) return; // looked at, and found idle
  const pressure = bottleneck?.heldBack[0]?.share ?? 0;
  if (pressure >= SUSPICIOUS_PRESSURE) return 'warning';
  if (atWork === undefined || atWork < 0.5) return;
  return pressure >= PRESSURE_AT_WORK ? 'warning' : 'info';
}

/** The last vertex of a job that is not seen at work may as well be waiting for what it writes to. */
function confidenceOn(limit: Limit): Confidence {
  const confidence = confidenceOf(limit);
  const mayWait = !limit.hot && limit.processors !== undefined && limit.processors.perBusySubtask < 0.5;
  return mayWait && confidence === 'likely' ? 'possible' : confidence;
}

function summaryOf(limit: Limit): Text {
  const { why, share, capacity, bottleneck } = limit;
  const state = stateText(limit);
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

function stateText({ vertex, load, saturated, bottleneck }: Limit): Text {
  const { name } = vertex;
  const { size } = load;
  const mean = percent(meanOf(load.busy));
  if (bottleneck?.kind === 'waiting') {
    return text(
      `"${name}" holds its producers back although its subtasks are busy only ${mean} of the time`,
      `“${name}”的子任务平均仅 ${mean} 时间繁忙，但仍拖住了上游`,
    );
  }
  if (saturated.length === size) {
    const all =
      size === 1 ? text('The only subtask', '唯一的子任务') : text(`All ${size} subtasks`, `全部 ${size} 个子任务`);
    return text(
      `${all.en} of "${name}" ${size === 1 ? 'is' : 'are'} busy all the time (${mean})`,
      `“${name}”的${all.zh}持续繁忙（${mean}）`,
    );
  }
  return text(
    `${saturated.length} of ${size} subtasks of "${name}" are at their limit, and all together are busy ${mean} of the time`,
    `“${name}”的 ${size} 个子任务中有 ${saturated.length} 个达到极限，全部平均繁忙 ${mean}`,
  );
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
    ...(capacity && { perRecord: perRecord(capacity.msPerRecord), perSubtask: rate(capacity.perSubtask) }),
  });
  const more = SHARED.has(why?.activity ?? '') ? [] : moreSubtasksFor(limit, version);
  return [...more, cure, ...checkpointRelief(limit, late, version)];
}

/** What all subtasks of a process share does not become more by more subtasks. */
const SHARED: ReadonlySet<string> = new Set(['lock', 'logging', 'checkpoint']);
