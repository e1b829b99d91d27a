import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One recorded answer, as in `fixtures/exchanges`. */
export interface Recorded {
  readonly look: number;
  readonly path: string;
  readonly at: number;
  readonly status: number;
  readonly body?: unknown;
}

const CAPTURE = join(import.meta.dirname, '..', 'fixtures', 'exchanges', '1.20.3.jsonl.gz');

/** Columns of a vertex body that have one element per subtask. */
interface PerSubtask {
  readonly subtasks?: readonly object[];
}

/** The captured job that is multiplied: its id and its vertices, in plan order. */
const JOB_NAME = 'reading patient';

/**
 * A large patient made of a real one: `jobs` copies of the captured job, each with `vertices` vertices (the captured ones
 * over and over, chained by their plan edges) of `subtasks` subtasks (the captured ones over and over). Streams, so that
 * the input itself is never in memory.
 */
export function* largePatient(jobs: number, vertices: number, subtasks: number | undefined): Generator<Recorded> {
  const recorded = readCapture();
  const id = jobIdIn(recorded);
  const own = recorded.filter(({ path }) => path.startsWith(`/jobs/${id}`));
  const ids = vertexIdsIn(own, id);
  for (const one of recorded) if (!one.path.startsWith('/jobs/')) yield one;
  const overview = {
    jobs: Array.from({ length: jobs }, (_, n) => ({ jid: jobId(n), name: `job ${n}`, state: 'RUNNING' })),
  };
  yield { look: 0, path: '/jobs/overview', at: own[0]?.at ?? 0, status: 200, body: overview };
  for (let n = 0; n < jobs; n++) {
    for (const exchange of own) yield* copies(exchange, { id, ids, jobId: jobId(n), vertices, subtasks });
  }
}

interface Plan {
  readonly id: string;
  readonly ids: readonly string[];
  readonly jobId: string;
  readonly vertices: number;
  readonly subtasks: number | undefined;
}

function* copies(exchange: Recorded, plan: Plan): Generator<Recorded> {
  const path = exchange.path.replace(plan.id, plan.jobId);
  const own = plan.ids.findIndex((id) => path.includes(`/vertices/${id}`));
  if (own < 0) {
    yield { ...exchange, path, body: isDetail(path) ? moreVertices(exchange.body, plan) : exchange.body };
    return;
  }
  const base = plan.ids[own] as string;
  for (let n = own; n < plan.vertices; n += plan.ids.length) {
    yield {
      ...exchange,
      path: path.replace(base, vertexId(base, n)),
      body: moreSubtasks(exchange.body, plan.subtasks),
    };
  }
}

function isDetail(path: string): boolean {
  return /^\/jobs\/[0-9a-f]{32}$/.test(path);
}

/** Repeats vertices and plan nodes, renaming edges along, until there are enough. */
function moreVertices(body: unknown, { ids, jobId: jid, vertices, subtasks }: Plan): unknown {
  const detail = structuredClone(body) as {
    jid: string;
    vertices: { id: string; parallelism: number }[];
    plan: { nodes: { id: string; parallelism: number; inputs?: { id: string }[] }[] };
  };
  const rename = (id: string, round: number) => vertexId(id, ids.indexOf(id) + round * ids.length);
  const rounds = Array.from({ length: Math.ceil(vertices / ids.length) }, (_, round) => round);
  const parallelism = (own: number) => subtasks ?? own;
  detail.vertices = rounds
    .flatMap((round) =>
      detail.vertices.map((one) => ({ ...one, id: rename(one.id, round), parallelism: parallelism(one.parallelism) })),
    )
    .slice(0, vertices);
  detail.plan.nodes = rounds.flatMap((round) =>
    detail.plan.nodes.map((node) => ({
      ...node,
      id: rename(node.id, round),
      parallelism: parallelism(node.parallelism),
      ...(node.inputs && { inputs: node.inputs.map((input) => ({ ...input, id: rename(input.id, round) })) }),
    })),
  );
  return { ...detail, jid };
}

/** Repeats the subtasks of a vertex body (detail, back pressure) or of its watermarks until there are enough. */
function moreSubtasks(body: unknown, subtasks: number | undefined): unknown {
  if (subtasks === undefined) return body;
  const real = (body as PerSubtask | undefined)?.subtasks;
  if (Array.isArray(real) && real.length > 0) {
    return {
      ...(body as object),
      parallelism: subtasks,
      subtasks: Array.from({ length: subtasks }, (_, n) => ({ ...real[n % real.length], subtask: n })),
    };
  }
  if (Array.isArray(body) && /currentInputWatermark/.test(String(body[0]?.id))) {
    return Array.from({ length: subtasks }, (_, n) => ({ ...body[n % body.length], id: `${n}.currentInputWatermark` }));
  }
  return body;
}

function readCapture(): readonly Recorded[] {
  return gunzipSync(readFileSync(CAPTURE))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

function jobIdIn(recorded: readonly Recorded[]): string {
  for (const { path, body } of recorded) {
    if (isDetail(path) && (body as { name?: string }).name === JOB_NAME) return path.slice('/jobs/'.length);
  }
  throw new Error(`no job called ${JOB_NAME} in ${CAPTURE}`);
}

function vertexIdsIn(own: readonly Recorded[], id: string): readonly string[] {
  const detail = own.find(({ path }) => path === `/jobs/${id}`)?.body as { vertices: { id: string }[] };
  return detail.vertices.map((vertex) => vertex.id);
}

function jobId(n: number): string {
  return n.toString(16).padStart(32, '0');
}

function vertexId(base: string, n: number): string {
  return `${n.toString(16).padStart(8, '0')}${base.slice(8)}`;
}
