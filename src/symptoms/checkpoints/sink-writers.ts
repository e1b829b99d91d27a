import type { JobVertex } from '#evidence';

/** Flink itself names the operators of a sink: `x: Writer` and `x: Committer` (sinkTo), `Sink: x` (addSink). */
const WRITER = /: Writer$/;
const LEGACY = /^Sink: (?!Writer$)/;

/** A writer of the present sink API (1.14+): it flushes before it passes the barrier on, so not in the sync phase. */
export function hasSinkWriter(vertex: JobVertex): boolean {
  return operatorsOf(vertex).some((name) => WRITER.test(name));
}

/** A SinkFunction alone in its vertex: what it flushes at a checkpoint is all there is in the sync phase. */
export function isLegacySink(vertex: JobVertex): boolean {
  const [first, ...others] = operatorsOf(vertex);
  return first !== undefined && others.length === 0 && LEGACY.test(first) && !WRITER.test(first);
}

function operatorsOf({ operators, name }: JobVertex): readonly string[] {
  return (operators.length > 0 ? operators : name.split(' -> ')).map((one) => one.trim());
}
