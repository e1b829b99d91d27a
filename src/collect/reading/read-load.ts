import { type Known, known, unknown, type VertexLoad } from '#evidence';
import type { Exchange } from '../exchange.ts';
import { Answers } from './answers.ts';
import type { Surroundings } from './gaps.ts';
import type { Intern } from './intern.ts';
import { arrayAt } from './json.ts';
import { SECTIONS } from './sections.ts';
import { VertexLoadReading } from './vertex-load.ts';

/** What every subtask of a job did while it was watched. */
export class LoadReading {
  readonly answers = new Answers();
  readonly #vertices = new Map<string, VertexLoadReading>();
  readonly #job: string;
  readonly #intern: Intern;
  #newest: Exchange | undefined;

  constructor(job: string, intern: Intern) {
    this.#job = job;
    this.#intern = intern;
  }

  /** `/jobs/:jobid/vertices/:vertexid`. */
  takeDetail(vertex: string, exchange: Exchange): void {
    const body = this.answers.bodyOf(exchange);
    if (body === undefined) return;
    this.#newest = exchange;
    const subtasks = arrayAt(body, 'subtasks');
    if (subtasks === undefined) this.answers.misshapen(exchange);
    else this.#vertex(vertex).takeDetail(exchange, subtasks);
  }

  /**
   * `…/backpressure`. Where no task has ever run, Flink answers 500 (1.20 on) or `deprecated` (1.17): nothing is missing
   * then. A 404 is a History Server's, or the vertex is gone, which its details tell.
   */
  takeBackPressure(vertex: string, exchange: Exchange): void {
    const reading = this.#vertex(vertex);
    const body = this.answers.bodyOf(exchange);
    if (body !== undefined) reading.takeBackPressure(body);
    else if (exchange.status === 404 || (exchange.status === 500 && !reading.running)) this.answers.forgive();
  }

  finish(around: Surroundings): Known<ReadonlyMap<string, VertexLoad>> {
    const seen = [...this.#vertices].filter(([, reading]) => reading.seen);
    if (seen.length === 0) return unknown(this.answers.gap(SECTIONS.load, around));
    const loads = new Map(seen.map(([vertex, reading]) => [vertex, reading.finish()]));
    if (around.archive || !saysNothing(loads) || this.#newest === undefined) return known(loads);
    this.answers.empty(this.#newest);
    return unknown(this.answers.gap(SECTIONS.work, around));
  }

  #vertex(id: string): VertexLoadReading {
    const found = this.#vertices.get(id);
    if (found !== undefined) return found;
    const made = new VertexLoadReading(id, `/jobs/${this.#job}/vertices/${id}`, this.#intern);
    this.#vertices.set(id, made);
    return made;
  }
}

/** Subtasks run, and not one figure says what they do: that is not knowing, and must not pass for a calm job. */
function saysNothing(loads: ReadonlyMap<string, VertexLoad>): boolean {
  const all = [...loads.values()];
  return all.some(({ status }) => status.includes('RUNNING')) && all.every(({ basis }) => basis === 'none');
}
