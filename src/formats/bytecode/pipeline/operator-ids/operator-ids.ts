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
    const hash = part === 'operator' || part === 'writer' ? hashOf(pipeline.nodes[node]) : undefined;
    const from = hash !== undefined ? 'uid-hash' : uid !== undefined ? 'uid' : 'generated';
    return { node, part, id: hash ?? ids[i], from, uid: uid ?? undefined };
  });
}

/** Where the graph is not known: what a uid says for itself. */
function idsAlone(node: PipelineNode): readonly OperatorId[] {
  const { number, uid, virtual, kind } = node;
  if (virtual) return [];
  const hash = hashOf(node);
  const part = kind === 'sink' ? 'writer' : 'operator';
  if (hash !== undefined) return [{ node: number, part, id: hash, from: 'uid-hash', uid: undefined }];
  if (uid === undefined) return [{ node: number, part, id: undefined, from: 'generated', uid: undefined }];
  const text = uid.kind === 'string' ? uid.text : undefined;
  const own: OperatorId = { node: number, part, id: text && hashed(text), from: 'uid', uid: text };
  if (kind !== 'sink' || text === undefined) return [own];
  const committer = `Sink Committer: ${text}`;
  return [own, { node: number, part: 'committer', id: hashed(committer), from: 'uid', uid: committer }];
}

function hashed(uid: string): string {
  return murmur3(new TextEncoder().encode(uid));
}

function hashOf(node: PipelineNode | undefined): string | undefined {
  return node?.uidHash?.kind === 'string' ? node.uidHash.text : undefined;
}

/** Whether nothing can be missing from the graph, or be in it that is not always there. */
function isWhole({ nodes, unfollowed, settings, apis }: Pipeline): boolean {
  if (apis.includes('datastream-v2') || apis.includes('dataset')) return false;
  if (nodes.some(({ repeated, alternatives }) => repeated || alternatives.length > 0)) return false;
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
