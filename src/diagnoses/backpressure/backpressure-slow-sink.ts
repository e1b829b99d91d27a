import { type Conclusion, defineDiagnosis, type Prescription, type Proof, type RuledOut } from '#engine';
import { citeOf, type Text, text } from '#evidence';
import { batchedWrites, lookAtTarget } from '#prescriptions/batched-writes';
import type { Version } from '#prescriptions/settings';
import { type LateBarriers, lateBarriers } from '#symptoms/checkpoints/late-barriers';
import { type SendTime, sendTimes } from '#symptoms/checkpoints/send-times';
import { flinkVersion } from '#symptoms/flink-version';
import { spreadOf } from '#symptoms/load/columns';
import { type Limit, limits } from '#symptoms/load/limits';
import { aimOf } from '#symptoms/load/processing-rates';
import { percent, rate } from '../figures.ts';
import { toldBackpressureSlowSink } from './backpressure-slow-sink-told.ts';
import { perRecord, proofsOf } from './limit-proofs.ts';
import { checkpointRelief, moreSubtasksFor } from './limit-remedies.ts';
import { isCutOff, severityOf, verdictOn } from './limit-verdict.ts';
import { effectOf, notItsWork } from './limit-waits.ts';
import { doing } from './occupation-words.ts';

/** The sink's writers wait for the system they write to; the job can go no faster than that answers. */
export const backpressureSlowSink = defineDiagnosis({
  id: 'backpressure-slow-sink',
  title: text('The external system behind the sink is the limit', '下游外部系统慢，Sink 成为瓶颈'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/monitoring/back_pressure/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/datastream/sinks/',
  ],
  otherwise: toldBackpressureSlowSink,
  symptoms: { limits },
  helpers: { flinkVersion, lateBarriers, sendTimes },
  explains: ['source-parallelism', 'checkpoint-expired-backpressure', 'checkpoint-alignment-skew'],

  conclude({ limits }, { flinkVersion, lateBarriers, sendTimes }) {
    const version = flinkVersion.known ? flinkVersion.value[0] : undefined;
    const late = lateBarriers.known ? lateBarriers.value : [];
    const times = sendTimes.known ? sendTimes.value : [];
    return limits.flatMap((limit) => {
      const severity = limit.kind === 'sink' || isCutOff(limit) ? severityOf(limit) : undefined;
      const own = times.filter(({ vertex }) => vertex === limit.vertex.id);
      return severity ? { ...conclusionOn(limit, severity, own), prescriptions: remedies(limit, late, version) } : [];
    });
  },
});

function conclusionOn(
  limit: Limit,
  severity: Conclusion['severity'],
  times: readonly SendTime[],
): Omit<Conclusion, 'prescriptions'> {
  return {
    ...verdictOn(limit, severity),
    summary: summaryOf(limit),
    evidence: [...proofsOf(limit), ...times.map(sendProof)],
    ruledOut: ruledOut(limit),
  };
}

function summaryOf(limit: Limit): Text {
  const { vertex, load, why, share, capacity } = limit;
  const words = why ? doing(why) : text('wait', '在等待');
  const cost = capacity
    ? text(
        ` Each record keeps its writer for ${perRecord(capacity.msPerRecord)}, so ${load.size} writers reach ${rate(capacity.total)} records/s and no more.`,
        `每条记录占用写入器 ${perRecord(capacity.msPerRecord)}，因此 ${load.size} 个写入器最多只能达到 ${rate(capacity.total)} 条/秒。`,
      )
    : text('', '');
  const effect = effectOf(limit);
  return text(
    `The sink in "${vertex.name}" is busy ${percent(spreadOf(load.busy).median)} of the time, but not at work: in ${percent(share)} of the samples its threads ${words.en}.${cost.en}${effect.en}`,
    `“${vertex.name}”中的 Sink 繁忙 ${percent(spreadOf(load.busy).median)}，但并非在计算：${percent(share)} 的采样中，其线程${words.zh}。${cost.zh}${effect.zh}`,
  );
}

function sendProof({ operator, ms, at, path }: SendTime): Proof {
  return {
    fact: text(
      `The connector of "${operator}" reports currentSendTime ${ms} ms`,
      `“${operator}”的连接器报告 currentSendTime 为 ${ms} 毫秒`,
    ),
    cite: citeOf('metric', path, at),
  };
}

function ruledOut(limit: Limit): readonly RuledOut[] {
  const { min, max, count } = spreadOf(limit.load.recordsInRate);
  const before = text(
    'the calls are made by the sink, not by a function before it',
    '调用由 Sink 发起，而不是其前面的函数',
  );
  const even = text(
    `input per subtask is ${rate(min)} to ${rate(max)} records/s`,
    `各子任务输入为 ${rate(min)} 至 ${rate(max)} 条/秒`,
  );
  return [
    notItsWork(limit),
    ...(isCutOff(limit) ? [] : [{ id: 'sync-io-per-record', because: before }]),
    ...(count > 1 ? [{ id: 'data-skew', because: even }] : []),
  ];
}

function remedies(limit: Limit, late: readonly LateBarriers[], version: Version): readonly Prescription[] {
  const { load, capacity, demand, why } = limit;
  const checkpoints = checkpointRelief(limit, late, version);
  if (!capacity) return [lookAtTarget, ...checkpoints];
  const batches = batchedWrites({
    msPerRecord: capacity.msPerRecord,
    ...(demand && { wantedPerWriter: aimOf(demand) / load.size }),
    ...(why?.library && { library: why.library }),
  });
  return [lookAtTarget, ...moreSubtasksFor(limit, version), batches, ...checkpoints];
}
