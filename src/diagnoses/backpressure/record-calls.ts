import type { Conclusion, Observed, Prescription, Proof, RuledOut } from '#engine';
import { restCite, type Text, text } from '#evidence';
import { asyncCalls, asyncLookup, type RecordCall, rememberAnswers, rememberLookups } from '#prescriptions/async-calls';
import type { Version } from '#prescriptions/settings';
import type { LateBarriers } from '#symptoms/checkpoints/late-barriers';
import type { FlinkVersion } from '#symptoms/flink-version';
import { spreadOf } from '#symptoms/load/columns';
import type { Limit } from '#symptoms/load/limits';
import { aimOf } from '#symptoms/load/processing-rates';
import { percent, rate } from '../figures.ts';
import { perRecord, proofsOf } from './limit-proofs.ts';
import { checkpointRelief, moreSubtasksFor } from './limit-remedies.ts';
import { isCutOff, severityOf, verdictOn } from './limit-verdict.ts';
import { effectOf, notItsWork } from './limit-waits.ts';
import { doing } from './occupation-words.ts';

/** What a conclusion on calls needs besides. */
interface Context {
  readonly flinkVersion: Observed<FlinkVersion>;
  readonly lateBarriers: Observed<LateBarriers>;
}

/** What is concluded on operators that wait for an answer about every record; nothing where anything else holds them up. */
export function conclusionsOnCalls(
  limits: readonly Limit[],
  { flinkVersion, lateBarriers }: Context,
): readonly Conclusion[] {
  const version = flinkVersion.known ? flinkVersion.value[0] : undefined;
  const late = lateBarriers.known ? lateBarriers.value : [];
  return limits.flatMap((limit) => conclusionsOnCall(limit, late, version));
}

function conclusionsOnCall(limit: Limit, late: readonly LateBarriers[], version: Version): readonly Conclusion[] {
  const severity = limit.kind === 'calls' ? severityOf(limit) : undefined;
  return severity ? [{ ...conclusionOn(limit, severity), prescriptions: remedies(limit, late, version) }] : [];
}

function conclusionOn(limit: Limit, severity: Conclusion['severity']): Omit<Conclusion, 'prescriptions'> {
  return {
    ...verdictOn(limit, severity),
    summary: summaryOf(limit),
    evidence: [...proofsOf(limit), ...equation(limit)],
    ruledOut: ruledOut(limit),
  };
}

function summaryOf(limit: Limit): Text {
  const { vertex, load, why, share, capacity } = limit;
  const words = why ? doing(why) : text('wait', '在等待');
  const cost = capacity
    ? text(
        ` ${load.size} subtasks ÷ ${perRecord(capacity.msPerRecord)} per record = ${rate(capacity.total)} records/s, however fast the machines are.`,
        `${load.size} 个子任务 ÷ 每条 ${perRecord(capacity.msPerRecord)} = ${rate(capacity.total)} 条/秒，与机器快慢无关。`,
      )
    : text('', '');
  const effect = effectOf(limit);
  return text(
    `"${vertex.name}" is busy ${percent(spreadOf(load.busy).median)} of the time with waiting: in ${percent(share)} of the samples its threads ${words.en}.${cost.en}${effect.en}`,
    `“${vertex.name}”繁忙 ${percent(spreadOf(load.busy).median)}，但都在等待：${percent(share)} 的采样中，其线程${words.zh}。${cost.zh}${effect.zh}`,
  );
}

function equation({ load, capacity, share, demand }: Limit): readonly Proof[] {
  if (!capacity) return [];
  const { rate: now, msPerRecord, total } = capacity;
  const asked =
    demand && demand.basis !== 'more'
      ? text(`, ${rate(demand.rate)} are asked for`, `，需求为 ${rate(demand.rate)} 条/秒`)
      : text('', '');
  return [
    {
      fact: text(
        `Throughput = subtasks ÷ latency: ${load.size} ÷ ${perRecord(msPerRecord)} = ${rate(total)} records/s at most; ${rate(now)} are taken${asked.en}; of the ${perRecord(msPerRecord)}, ${perRecord(msPerRecord * share)} are waiting`,
        `吞吐量 = 子任务数 ÷ 延迟：${load.size} ÷ ${perRecord(msPerRecord)} = 最多 ${rate(total)} 条/秒；实际 ${rate(now)} 条/秒${asked.zh}；${perRecord(msPerRecord)} 中有 ${perRecord(msPerRecord * share)} 在等待`,
      ),
      cite: restCite(load.paths.detail, load.at),
    },
  ];
}

function ruledOut(limit: Limit): readonly RuledOut[] {
  const because = limit.last
    ? text('the calls are made by a function before the sink', '调用由 Sink 之前的函数发起')
    : text('it is not the sink that waits', '等待的不是 Sink');
  return [notItsWork(limit), ...(isCutOff(limit) ? [] : [{ id: 'backpressure-slow-sink', because }])];
}

function remedies(limit: Limit, late: readonly LateBarriers[], version: Version): readonly Prescription[] {
  const call = { ...callOf(limit), version };
  const [cache, cure] = isLookupJoin(limit)
    ? [rememberLookups(call), asyncLookup(call)]
    : [rememberAnswers(call.latencyMs), asyncCalls(call)];
  return [cache, ...moreSubtasksFor(limit, version), cure, ...checkpointRelief(limit, late, version)];
}

/** The planner of Flink SQL names the operator. */
export function isLookupJoin({ vertex }: Limit): boolean {
  return /LookupJoin/.test(vertex.name);
}

/** Without rates, the usual: a tenth of a second, ten records a second. */
function callOf({ capacity, demand, load, share, why }: Limit): Omit<RecordCall, 'version'> {
  const entry = why?.entry ?? why?.method;
  const wanted = (demand ? aimOf(demand) : (capacity?.rate ?? 0)) / load.size;
  return {
    ratePerSubtask: wanted > 0 ? wanted : 10,
    latencyMs: capacity ? capacity.msPerRecord * share : 100,
    subtasks: load.size,
    function: entry ? simpleName(entry.class) : 'Lookup',
    blocksInAsync: entry?.method === 'asyncInvoke',
  };
}

/** `CustomerLookup$OrderEnricher` → `OrderEnricher`. */
function simpleName(owner: string): string {
  return owner.split(/[.$]/).findLast((part) => /^[A-Z]\w*$/.test(part)) ?? 'Lookup';
}
