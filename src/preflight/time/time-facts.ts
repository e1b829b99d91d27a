import {
  type CallSite,
  durationOf,
  type MadeObject,
  type PipelineNode,
  possibilities,
  type Value,
} from '#formats/bytecode';
import { configurationOf, functionsOf } from '../pipeline-facts.ts';

/** What assigns records to windows: `TumblingEventTimeWindows.of(…)`. */
export function assignerOf({ window }: PipelineNode): MadeObject | undefined {
  const [given] = window.find(({ name }) => name === 'window' || name === 'windowAll')?.arguments ?? [];
  return given?.kind === 'object' ? given : undefined;
}

export function isEventWindow(node: PipelineNode): boolean {
  const made = assignerOf(node);
  return made !== undefined && /\/\w*EventTime\w*Windows$/.test(made.made.owner);
}

/** It waits for the watermark: an event-time window, an interval join. */
export function needsEventTime(node: PipelineNode): boolean {
  return node.kind === 'interval-join' || ((node.kind === 'window' || node.kind === 'join') && isEventWindow(node));
}

/** The watermark strategy of a source, where there is only one it can be. */
export function strategyOf({ kind, call }: PipelineNode): Value | undefined {
  const given = kind === 'source' && call.name === 'fromSource' ? call.arguments[1] : undefined;
  return given && possibilities(given).length === 1 ? given : undefined;
}

/** `WatermarkStrategy.noWatermarks()` */
export function emitsNothing(strategy: Value): boolean {
  return strategy.kind === 'object' && configurationOf(strategy).some(({ name }) => name === 'noWatermarks');
}

/** One of Flink's own strategies that emit watermarks. A strategy of the job's own may do anything. */
export function givesWatermarks(node: PipelineNode): boolean {
  const strategy = strategyOf(node);
  return strategy?.kind === 'object' && configurationOf(strategy).some(({ name }) => EMITS.test(name));
}

const EMITS = /^(?:forBoundedOutOfOrderness|forMonotonousTimestamps|forGenerator)$/;

export function isIdleAware(strategy: Value): boolean {
  if (strategy.kind !== 'object') return true;
  const calls = configurationOf(strategy);
  return (
    !calls.some(({ name }) => /^for(?:BoundedOutOfOrderness|MonotonousTimestamps)$/.test(name)) ||
    calls.some(({ name }) => name === 'withIdleness')
  );
}

/** A source that surely emits no watermarks. Legacy sources and generators may emit their own. */
export function givesNoWatermarks(node: PipelineNode): boolean {
  const strategy = strategyOf(node);
  return strategy !== undefined && emitsNothing(strategy);
}

/** Its subtasks read several splits, each with a watermark of its own. */
export function isPartitioned(node: PipelineNode): boolean {
  return (
    node.kind === 'source' &&
    functionsOf(node).some(({ type }) => /\/(?:Kafka|DynamicKafka|Pulsar|Kinesis\w*)Source$/.test(type))
  );
}

/** Milliseconds given to a call of a strategy. */
export function durationIn(calls: readonly CallSite[], method: string): number | undefined {
  const [given] = calls.find(({ name }) => name === method)?.arguments ?? [];
  return given && durationOf(given);
}

/** Calls between the streams and the operation: `intervalJoin(…).between(…)`. */
export function configurationBefore({ window, call }: PipelineNode): readonly CallSite[] {
  const { receiver } = call;
  return receiver?.kind === 'object' ? [...window, ...configurationOf(receiver)] : window;
}
