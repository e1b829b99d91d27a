import type { CallSite, MadeObject, Value } from '../values/value.ts';
import { simpleName } from './flink-names.ts';
import { addNode, type Graph, streamsIn } from './graph.ts';
import { functionOf } from './on-stream.ts';
import type { NodeKind } from './pipeline.ts';

/**
 * Windows, joins and patterns are objects until a function is applied to them: then they are a node. Undefined for calls
 * that only go on describing them.
 */
export function onBuilder(graph: Graph, call: CallSite, builder: MadeObject): Value | undefined {
  const kind = kindOf(simpleName(builder.type), call.name) ?? kindOf(simpleName(call.owner), call.name);
  if (kind === undefined) return undefined;
  const steps = stepsTo(builder).filter((step) => step !== call && !ENDS.test(step.name));
  const inputs = steps.flatMap((step) => [...streamsIn(step.receiver), ...step.arguments.flatMap(streamsIn)]);
  return addNode(graph, { kind, call, inputs: [...new Set(inputs)], function: functionOf(call), window: steps });
}

const WINDOW_ENDS = /^(?:reduce|aggregate|apply|process|sum|min|max|minBy|maxBy|fold|reduceWith|applyWith|foldWith)$/;
const ENDS = /^(?:reduce|aggregate|apply|process|select|flatSelect)$/;

function kindOf(type: string, method: string): NodeKind | undefined {
  if (/^(?:All)?WindowedStream$/.test(type)) return WINDOW_ENDS.test(method) ? 'window' : undefined;
  if (/^(?:Joined|CoGrouped)Streams\$(?:.*\$)?WithWindow$/.test(type))
    return /^(?:apply|with)$/.test(method) ? 'join' : undefined;
  if (/\$IntervalJoined$/.test(type)) return method === 'process' ? 'interval-join' : undefined;
  if (type === 'PatternStream') return /^(?:select|flatSelect|process)$/.test(method) ? 'cep' : undefined;
  if (/PartitionWindowedStream$/.test(type)) {
    return /^(?:mapPartition|reduce|aggregate|sortPartition)$/.test(method) ? 'operator' : undefined;
  }
  return undefined;
}

/** Longer descriptions are not written by hand. */
const MOST_STEPS = 200;

/** The calls that made what a builder is, from the stream on: `join where equalTo window trigger`. */
function stepsTo(builder: MadeObject): readonly CallSite[] {
  let steps: readonly CallSite[] = [];
  let next: MadeObject | undefined = builder;
  while (next !== undefined && steps.length < MOST_STEPS) {
    // The call that made the next object of the chain is also among the calls on this one.
    const [made] = steps;
    steps = [next.made, ...next.calls.slice(0, MOST_STEPS).filter((one) => one !== made), ...steps];
    const { receiver }: CallSite = next.made;
    next = receiver?.kind === 'object' ? receiver : undefined;
  }
  return steps;
}
