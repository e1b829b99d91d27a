import { possibilities } from '../values/either.ts';
import type { CallSite, Value } from '../values/value.ts';
import { isEnvironment, simpleName } from './flink-names.ts';
import { addNode, type Graph, lastEnvironment, noteExecution, returnedClass, streamsIn } from './graph.ts';
import type { NodeKind } from './pipeline.ts';

const SOURCES: ReadonlyMap<string, NodeKind> = new Map([
  ...['fromSource', 'fromSequence', 'fromData'].map((name): [string, NodeKind] => [name, 'source']),
  ...[
    ...[
      'addSource',
      'fromElements',
      'fromCollection',
      'fromParallelCollection',
      'generateSequence',
      'socketTextStream',
    ],
    ...['readTextFile', 'readFile', 'readFileStream', 'createInput'],
  ].map((name): [string, NodeKind] => [name, 'legacy-source']),
]);

/** Their first argument is what reads; that of others is data, or a path. */
const CONNECTORS = new Set(['fromSource', 'addSource', 'createInput']);

const TO_TABLE = /^(?:fromDataStream|fromChangelogStream|createTemporaryView|registerDataStream)$/;
const FROM_TABLE = /^(?:toDataStream|toChangelogStream|toAppendStream|toRetractStream)$/;
const SQL = /^(?:executeSql|sqlQuery|sqlUpdate|explainSql|compilePlanSql|addInsertSql)$/;
const EXECUTIONS = /^(?:execute|executeAsync|executePlan)$/;

/** What a call on an environment makes or does. */
export function onEnvironment(graph: Graph, call: CallSite, environment: number): Value | undefined {
  const { name } = call;
  const kind = SOURCES.get(name);
  if (kind)
    return addNode(graph, {
      kind,
      call,
      inputs: [],
      environment,
      function: CONNECTORS.has(name) ? call.arguments[0] : undefined,
    });
  if (SQL.test(name)) noteSql(graph, call, environment);
  else if (EXECUTIONS.test(name)) noteExecution(graph, call, environment);
  else if (TO_TABLE.test(name)) return toTable(graph, call, environment);
  else if (FROM_TABLE.test(name)) return fromTable(graph, call, environment);
  // `env.setParallelism(4)` gives the environment back.
  return isEnvironment(returnedClass(call.descriptor)) ? call.receiver : undefined;
}

/** Text of SQL, wherever it is given. */
export function noteSql(graph: Graph, call: CallSite, environment: number): void {
  const text = call.arguments.find(
    ({ kind }) => kind === 'string' || kind === 'text' || kind === 'either' || kind === 'unknown',
  );
  if (text) graph.sql.push({ environment, what: { text, call } });
  if (call.name === 'executeSql' && text && !isDefinition(text)) noteExecution(graph, call, environment);
}

/** `CREATE`, `SET`, `USE` … start nothing. */
function isDefinition(text: Value): boolean {
  const start = text.kind === 'text' ? text.parts[0] : text;
  return start?.kind === 'string' && !/^\s*(?:insert|execute|with|select|delete|update|call|--|\/\*)/i.test(start.text);
}

function toTable(graph: Graph, call: CallSite, environment: number): Value | undefined {
  const inputs = call.arguments.flatMap(streamsIn);
  return inputs.length === 0 ? undefined : addNode(graph, { kind: 'to-table', call, inputs, environment });
}

function fromTable(graph: Graph, call: CallSite, environment: number): Value | undefined {
  return addNode(graph, { kind: 'from-table', call, inputs: call.arguments.flatMap(streamsIn), environment });
}

/** A main that can build so many jobs is none that people write. */
const MOST_ENVIRONMENTS = 300;

/** `StreamExecutionEnvironment.getExecutionEnvironment()`, `StreamTableEnvironment.create(env)`: undefined for other calls. */
export function madeEnvironment(graph: Graph, call: CallSite): Value | undefined {
  const type = returnedClass(call.descriptor);
  if (call.receiver !== undefined && call.receiver.kind !== 'static') return undefined;
  if (!isEnvironment(type) || !isEnvironment(call.owner)) return undefined;
  const [given] = call.arguments.flatMap(possibilities).filter(({ kind }) => kind === 'environment');
  if (given?.kind === 'environment') return { kind: 'environment', id: given.id, type };
  if (graph.environments.size >= MOST_ENVIRONMENTS) return undefined;
  const id = lastEnvironment(graph) + 1;
  graph.environments.set(id, call);
  return { kind: 'environment', id, type };
}

/** An environment that was made by `new`, as Scala's wrapper of Java's. */
export function environmentMadeBy(graph: Graph, value: Value): number | undefined {
  if (value.kind !== 'object' || !isEnvironment(value.type)) return undefined;
  const { made } = value;
  const inner = made.arguments.find(({ kind }) => kind === 'environment');
  if (inner?.kind === 'environment') return inner.id;
  for (const [id, call] of graph.environments) if (call === made) return id;
  if (/Builder|Settings/.test(simpleName(value.type)) || graph.environments.size >= MOST_ENVIRONMENTS) return undefined;
  graph.environments.set(lastEnvironment(graph) + 1, made);
  return lastEnvironment(graph);
}
