import { type Cite, type JobEdge, type JobVertex, type Known, known, restCite, unknown } from '#evidence';
import type { Exchange } from '../exchange.ts';
import type { Answers } from './answers.ts';
import type { Surroundings } from './gaps.ts';
import { arrayAt, entriesAt, field, numberAt, numberOf, recordOf, stringAt } from './json.ts';
import { chainOf } from './operator-chain.ts';
import { SECTIONS } from './sections.ts';
import { sqlTimesIn } from './sql-times.ts';

/** What the plan adds to a vertex: its chain and its inputs. */
interface PlanNode {
  readonly description: string;
  readonly inputs: readonly JobEdge[];
}

/** The job graph: vertices from `/jobs/:jobid`, chains and edges from the `plan` there or at `/jobs/:jobid/plan`. */
export class PlanReading {
  readonly #nodes = new Map<string, PlanNode>();
  #vertices: readonly unknown[] | undefined;
  #cite: Cite | undefined;

  /** The body of `/jobs/:jobid`. */
  takeDetail(exchange: Exchange, body: unknown): void {
    this.#vertices = arrayAt(body, 'vertices')?.map(keepVertex);
    this.#cite = restCite(exchange.path, exchange.at);
    this.#takeNodes(field(body, 'plan'));
  }

  /** `/jobs/:jobid/plan`. */
  takePlan(exchange: Exchange): void {
    this.#takeNodes(field(exchange.body, 'plan'));
  }

  finish(answers: Answers, around: Surroundings): Known<readonly JobVertex[]> {
    const cite = this.#cite;
    if (this.#vertices === undefined || cite === undefined) return unknown(answers.gap(SECTIONS.plan, around));
    return known(this.#vertices.map((vertex) => this.#vertexOf(vertex, cite)).filter((vertex) => vertex.id !== ''));
  }

  /** Whether any edge waits for its producer to end, which only batch jobs do. */
  get hasBlockingExchange(): boolean {
    return [...this.#nodes.values()].some((node) => node.inputs.some((edge) => /blocking/i.test(edge.exchange ?? '')));
  }

  #takeNodes(plan: unknown): void {
    for (const node of arrayAt(plan, 'nodes') ?? []) {
      const id = stringAt(node, 'id');
      if (id === undefined) continue;
      this.#nodes.set(id, { description: stringAt(node, 'description') ?? '', inputs: edgesOf(node) });
    }
  }

  #vertexOf(vertex: unknown, cite: Cite): JobVertex {
    const id = stringAt(vertex, 'id') ?? '';
    const name = stringAt(vertex, 'name') ?? '';
    const node = this.#nodes.get(id);
    const group = stringAt(vertex, 'slotSharingGroupId');
    const maxParallelism = numberAt(vertex, 'maxParallelism');
    return {
      id,
      name,
      operators: chainOf(name, node?.description ?? ''),
      parallelism: numberAt(vertex, 'parallelism'),
      maxParallelism: Number.isNaN(maxParallelism) ? -1 : maxParallelism,
      status: stringAt(vertex, 'status') ?? '',
      tasks: recordOf(
        entriesAt(vertex, 'tasks')
          .map(([state, count]) => [state, numberOf(count)] as const)
          .filter(counts),
      ),
      inputs: node?.inputs ?? [],
      ...(group === undefined ? {} : { slotSharingGroup: group }),
      ...sqlTimesIn(node?.description ?? ''),
      cite,
    };
  }
}

function counts([, count]: readonly [string, number]): boolean {
  return count > 0;
}

/** Only what is needed later: the answer's body would otherwise live as long as the reading. */
function keepVertex(vertex: unknown): unknown {
  const names = ['id', 'name', 'parallelism', 'maxParallelism', 'status', 'tasks', 'slotSharingGroupId'];
  return recordOf(names.map((name) => [name, field(vertex, name)] as const));
}

function edgesOf(node: unknown): readonly JobEdge[] {
  const edges: JobEdge[] = [];
  for (const input of arrayAt(node, 'inputs') ?? []) {
    const from = stringAt(input, 'id');
    const exchange = stringAt(input, 'exchange');
    if (from === undefined) continue;
    edges.push({
      from,
      shipStrategy: stringAt(input, 'ship_strategy') ?? '',
      ...(exchange === undefined ? {} : { exchange }),
    });
  }
  return edges;
}
