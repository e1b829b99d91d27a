import { murmur3 } from '#formats/codecs';
import type { Pipeline, PipelineNode } from '../pipeline.ts';
import { generateIds } from './generate.ts';
import { type OperatorPart, operatorsOf } from './physical.ts';

/** The id of an operator in checkpoints and savepoints. */
export interface OperatorId {
  /** Number of the pipeline's node. */
  readonly node: number;
  readonly part: OperatorPart;
  /** 32 hexadecimal characters; undefined where it cannot be told. */
  readonly id: string | undefined;
  /** `uid` and `uid-hash` stay when the program changes around them, `generated` does not. */
  readonly from: 'uid' | 'uid-hash' | 'generated';
  /** The uid of this part: `Sink Committer: orders`. */
  readonly uid: string | undefined;
}

/**
 * Ids of all operators. Those without a uid depend on the whole graph: they are left out of what is told where a part of it is
 * not known (a loop, branches, a framework, an unknown connector, a parallelism from outside).
 *
 * @param clusterParallelism `parallelism.default`, where the program does not set its own
 */
export function operatorIdsOf(pipeline: Pipeline, clusterParallelism?: number): readonly OperatorId[] {
  const operators = isWhole(pipeline) ? operatorsOf(pipeline) : undefined;
  if (operators === undefined) return pipeline.nodes.flatMap(idsAlone);
  const ids = generateIds(operators, chainingOf(pipeline, clusterParallelism));
  return operators.map(({ node, part, uid }, i) => {
    const hash = hashOf(pipeline.nodes[node], part);
    const from = hash !== undefined ? 'uid-hash' : uid !== undefined ? 'uid' : 'generated';
    return { node, part, id: hash ?? ids[i], from, uid: uid ?? undefined };
  });
}

/** Where the graph is not known: what a uid says for itself. */
function idsAlone(node: PipelineNode): readonly OperatorId[] {
  const { number, uid, virtual, kind } = node;
  if (virtual) return [];
  const part = kind === 'sink' ? 'writer' : 'operator';
  const hash = hashOf(node, part);
  if (hash !== undefined) return [{ node: number, part, id: hash, from: 'uid-hash', uid: undefined }];
  if (uid === undefined) return [{ node: number, part, id: undefined, from: 'generated', uid: undefined }];
  const text = uid.kind === 'string' ? uid.text : undefined;
  const own: OperatorId = { node: number, part, id: text && hashed(text), from: 'uid', uid: text };
  if (kind !== 'sink' || text === undefined || node.sinkParts === 'writer') return [own];
  const committer = `Sink Committer: ${text}`;
  return [own, { node: number, part: 'committer', id: hashed(committer), from: 'uid', uid: committer }];
}

function hashed(uid: string): string {
  return murmur3(new TextEncoder().encode(uid));
}

/** An id the program gives itself: with `setUidHash`, or for each part of a sink (`CustomSinkOperatorUidHashes`). */
function hashOf(node: PipelineNode | undefined, part: OperatorPart): string | undefined {
  if (node === undefined) return undefined;
  if (part === 'operator') return node.uidHash?.kind === 'string' ? node.uidHash.text : undefined;
  const given = node.call.arguments[1];
  const builder = given?.kind === 'object' && given.made.receiver?.kind === 'object' ? given.made.receiver : undefined;
  const method = part === 'writer' ? 'setWriterUidHash' : part === 'committer' ? 'setCommitterUidHash' : undefined;
  const [hash] = builder?.calls.findLast(({ name }) => name === method)?.arguments ?? [];
  return hash?.kind === 'string' ? hash.text : undefined;
}

/** Whether nothing can be missing from the graph, or be in it that is not always there. */
function isWhole({ nodes, unfollowed, settings, apis, executions }: Pipeline): boolean {
  // Each takes what was built since the one before.
  if (executions.filter(({ name }) => name === 'execute' || name === 'executeAsync').length > 1) return false;
  if (apis.includes('datastream-v2') || apis.includes('dataset')) return false;
  if (nodes.some(({ repeated, conditional }) => repeated || conditional)) return false;
  if (settings.some(({ key, value }) => key === 'execution.runtime-mode' && !isStreaming(value))) return false;
  return !unfollowed.some(({ because, what }) => because !== 'reflection' || /\.invoke/.test(what));
}

function isStreaming(value: Pipeline['settings'][number]['value']): boolean {
  return value.kind === 'static' && value.field === 'STREAMING';
}

function chainingOf({ settings }: Pipeline, clusterParallelism: number | undefined) {
  const last = (key: string) => settings.findLast((one) => one.key === key)?.value;
  const parallelism = last('parallelism.default');
  const chaining = last('pipeline.operator-chaining.enabled');
  return {
    enabled: chaining === undefined ? true : chaining.kind === 'number' ? Number(chaining.value) !== 0 : undefined,
    defaultParallelism:
      parallelism === undefined
        ? clusterParallelism
        : parallelism.kind === 'number'
          ? Number(parallelism.value)
          : undefined,
  };
}
