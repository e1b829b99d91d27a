import type { CallPath } from '../interpret/session.ts';
import { possibilities } from '../values/either.ts';
import { NULL } from '../values/unknown.ts';
import type { CallSite, MadeObject, Value } from '../values/value.ts';
import { isFlink, simpleName } from './flink-names.ts';
import { addNode, type Graph, joinEnvironments, lastEnvironment, lowest, noteExecution, streamsIn } from './graph.ts';
import { onBuilder } from './on-builder.ts';
import { environmentMadeBy, madeEnvironment, noteSql, onEnvironment } from './on-environment.ts';
import { functionOf, onStream } from './on-stream.ts';
import { isSetting } from './settings.ts';

/**
 * Puts a call that was met into the graph.
 *
 * @returns what it gives back; undefined if it is none of those that build a pipeline
 */
export function placeCall(graph: Graph, call: CallSite, path: () => CallPath): Value | undefined {
  const { receiver } = call;
  const ways = receiver ? possibilities(receiver) : [];
  const onFlink = isFlink(call.owner);
  const onKnown = ways.some(({ kind }) => kind === 'stream' || kind === 'environment');
  if (!onFlink && !onKnown) return undefined;
  graph.path = path();
  if (ways.length > 1) joinEnvironments(graph, ways);
  const environment = environmentOf(graph, ways);
  graph.calls.push({ environment: environment ?? lastEnvironment(graph), what: call });
  const made = madeEnvironment(graph, call);
  if (made) return made;
  if (isSetting(call)) graph.settings.push({ environment: environment ?? lastEnvironment(graph), what: call });
  const streams = streamsAmong(graph, call, ways);
  if (streams.length > 0) return isTable(ways) ? onTable(graph, call, streams) : onStream(graph, call, streams);
  if (environment !== undefined && ways.some((one) => isEnvironmentValue(one)))
    return onEnvironment(graph, call, environment);
  return onObjects(graph, call, ways) ?? onStatics(graph, call) ?? onLostStream(graph, call, ways);
}

/** Where ways of the code meet, the one further down holds; in a loop over streams each has its turn. */
function streamsAmong(graph: Graph, { repeated }: CallSite, ways: readonly Value[]): readonly number[] {
  const streams = ways.flatMap(streamsIn);
  return repeated ? [...new Set(streams)] : lowest(graph, streams);
}

function isEnvironmentValue({ kind, ...rest }: Value): boolean {
  return kind === 'environment' || (kind === 'object' && 'type' in rest && /Environment(?:Impl)?$/.test(rest.type));
}

/** The environment a receiver is, or belongs to: the one its configuration was taken from. */
function environmentOf(graph: Graph, ways: readonly Value[]): number | undefined {
  for (const way of ways) {
    let next: Value | undefined = way;
    for (let i = 0; i < MOST_STEPS && next !== undefined; i++) {
      if (next.kind === 'environment') return next.id;
      if (next.kind === 'stream') return graph.nodes[next.node]?.environment;
      if (next.kind !== 'object') break;
      const own = environmentMadeBy(graph, next);
      if (own !== undefined) return own;
      next = next.made.receiver ?? next.made.arguments.find(({ kind }) => kind === 'environment');
    }
  }
  return undefined;
}

const MOST_STEPS = 20;

function onObjects(graph: Graph, call: CallSite, ways: readonly Value[]): Value | undefined {
  const environment = environmentOf(graph, ways) ?? lastEnvironment(graph);
  const owner = simpleName(call.owner);
  if (/StatementSet$/.test(owner)) {
    if (call.name === 'addInsertSql') noteSql(graph, call, environment);
    if (call.name === 'execute') noteExecution(graph, call, environment);
  }
  if (/^(?:Table|TablePipeline)$/.test(owner) && /^execute/.test(call.name)) noteExecution(graph, call, environment);
  if (call.name === 'addOperator') reportLost(graph, call);
  for (const way of ways) {
    if (way.kind === 'object' && way.made.name === 'getTransformation') onTransformation(graph, call, way);
    const node = way.kind === 'object' ? onBuilder(graph, call, way) : undefined;
    if (node) return node;
  }
  return undefined;
}

/** `stream.getTransformation().setUid("…")` says something about the stream's node. */
function onTransformation(graph: Graph, call: CallSite, { made }: MadeObject): void {
  if (!/^set/.test(call.name)) return;
  for (const node of streamsIn(made.receiver)) graph.nodes[node]?.attributes.push(call);
}

const STREAMS =
  /^(?:DataStream|SingleOutputStreamOperator|DataStreamSource|KeyedStream|ConnectedStreams|BroadcastConnectedStream|SideOutputDataStream|NonKeyedPartitionStream|KeyedPartitionStream)$/;

/** A stream that came back from code nobody followed: what is done with it is told, and that something is missing above. */
function onLostStream(graph: Graph, call: CallSite, ways: readonly Value[]): Value | undefined {
  if (!STREAMS.test(simpleName(call.owner)) || !ways.some(({ kind }) => kind === 'object' || kind === 'unknown'))
    return undefined;
  const made = onStream(graph, call, []);
  if (made?.kind !== 'stream') return undefined;
  reportLost(graph, call);
  return made;
}

function reportLost(graph: Graph, call: CallSite): void {
  const what = `${call.owner}.${call.name}`;
  const because = call.repeated ? 'loop' : 'framework';
  graph.lost.push({ environment: lastEnvironment(graph), what: { at: call.at, because, what } });
}

function isTable(ways: readonly Value[]): boolean {
  return ways.some((one) => one.kind === 'stream' && /^(?:Table|GroupedTable|\w+Table)$/.test(simpleName(one.type)));
}

/** What is done to a table is the planner's business; it stays one stream. */
function onTable(graph: Graph, call: CallSite, streams: readonly number[]): Value | undefined {
  if (/^execute/.test(call.name)) noteExecution(graph, call, lastEnvironment(graph));
  const [node = 0] = streams;
  return call.descriptor.endsWith('Table;') ? { kind: 'stream', node, type: call.owner } : undefined;
}

/** Operators that are made by static methods, or by a module of Scala. */
function onStatics(graph: Graph, call: CallSite): Value | undefined {
  const owner = simpleName(call.owner).replace(/\$$/, '');
  const inputs = call.arguments.flatMap((one) => lowest(graph, streamsIn(one)));
  if (inputs.length === 0) return undefined;
  const fn = functionOf({ ...call, arguments: call.arguments.filter((one) => one.kind !== 'environment') });
  if (owner === 'AsyncDataStream') return addNode(graph, { kind: 'async', call, inputs, function: fn });
  if (owner === 'BuiltinFuncs') return addNode(graph, { kind: 'join', call, inputs, function: fn });
  if (owner !== 'DataStreamUtils') return undefined;
  if (call.name === 'reinterpretAsKeyedStream') return addNode(graph, { kind: 'key-by', call, inputs, function: fn });
  if (/^collect/.test(call.name)) {
    noteExecution(graph, call, lastEnvironment(graph));
    addNode(graph, { kind: 'legacy-sink', call, inputs });
    return NULL;
  }
  return undefined;
}
