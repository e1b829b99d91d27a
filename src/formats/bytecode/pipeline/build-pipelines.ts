import type { Member } from '#formats/classfile';
import { bodyOf } from '../interpret/body.ts';
import { createInterpreter } from '../interpret/interpret.ts';
import { unlessBroken } from '../interpret/unless-broken.ts';
import type { FindClass } from '../types/known-classes.ts';
import { unknown } from '../values/unknown.ts';
import type { CallSite, CodePlace } from '../values/value.ts';
import { apisOf } from './apis.ts';
import { finishNodes } from './finish-nodes.ts';
import { createGraph, type DraftNode, firstOf, type Graph, type Met } from './graph.ts';
import type { Pipeline, Unfollowed } from './pipeline.ts';
import { placeCall } from './place-call.ts';
import { settingsOf } from './settings.ts';

export interface PipelineOptions {
  /** Classes of the job, and of libraries where they are at hand; asked for a class only when code of it is followed. */
  readonly find: FindClass;
  readonly isOwn?: (name: string) => boolean;
}

/** Real mains take a few thousand. */
const MOST_INSTRUCTIONS = 1_000_000;

/**
 * What a main method builds: a pipeline for each environment it makes, which is one unless it can build several jobs; none if
 * it makes no environment.
 */
export function pipelinesOf(main: Member, { find, isOwn }: PipelineOptions): readonly Pipeline[] {
  const graph = createGraph();
  const interpreter = createInterpreter(main.classFile.name, {
    find,
    budget: MOST_INSTRUCTIONS,
    forgetful: true,
    onCall: (call, _, path) => placeCall(graph, call, path),
    ...(isOwn ? { isOwn } : {}),
  });
  const words = unknown('arguments', '[Ljava/lang/String;');
  const { unfollowed } = interpreter.interpret(main, { arguments: [words] });
  const entry = placeOf(main);
  const used = environmentsUsed(graph);
  return used.map((environment) => pipelineOf(graph, environment, used, { find, entry, unfollowed }));
}

/** Where its code begins. */
function placeOf(main: Member): CodePlace {
  const { classFile, name, descriptor } = main;
  const start = unlessBroken(() => bodyOf(main)?.placeAt(0));
  if (start) return start;
  return { class: classFile.name, method: `${name}${descriptor}`, line: undefined, file: undefined };
}

/** Those in which something happens. */
function environmentsUsed(graph: Graph): readonly number[] {
  const used = new Set<number>();
  for (const { environment } of graph.nodes) if (environment !== undefined) used.add(firstOf(graph, environment));
  for (const { environment } of [...graph.sql, ...graph.executions]) used.add(firstOf(graph, environment));
  return [...used].filter((id) => id > 0 || graph.environments.size === 0).sort((a, b) => a - b);
}

interface Told {
  readonly find: FindClass;
  readonly entry: CodePlace;
  readonly unfollowed: readonly Unfollowed[];
}

function pipelineOf(graph: Graph, environment: number, used: readonly number[], told: Told): Pipeline {
  // What came before the first environment counts for all; what came to an unused one for its neighbours.
  const only = used.length === 1;
  const own = <T>(met: readonly Met<T>[]) =>
    met
      .filter((one) => only || one.environment === 0 || firstOf(graph, one.environment) === environment)
      .map(({ what }) => what);
  const drafts = graph.nodes.filter((node) => only || firstOf(graph, node.environment ?? 0) === environment);
  const calls = own(graph.calls);
  return {
    entry: told.entry,
    environment: graph.environments.get(environment)?.at,
    apis: apisOf(calls),
    nodes: finishNodes(renumbered(drafts), graph.ends.get(environment), told.find),
    settings: own(graph.settings).flatMap(settingsOf),
    sql: own(graph.sql),
    executions: own<CallSite>(graph.executions),
    unfollowed: [...told.unfollowed, ...own(graph.lost)],
    calls,
  };
}

function renumbered(drafts: readonly DraftNode[]): readonly DraftNode[] {
  const numbers = new Map(drafts.map(({ number }, i) => [number, i]));
  return drafts.map((draft, number) => ({
    ...draft,
    number,
    inputs: draft.inputs.flatMap((input) => numbers.get(input) ?? []),
  }));
}
