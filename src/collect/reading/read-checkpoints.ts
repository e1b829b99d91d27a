import { type Checkpoints, type Cite, type Gap, type Known, known, restCite, text, unknown } from '#evidence';
import type { Exchange } from '../exchange.ts';
import { Answers } from './answers.ts';
import { CheckpointReading } from './checkpoint-reading.ts';
import type { Surroundings } from './gaps.ts';
import { arrayAt, booleanAt, field, numberAt } from './json.ts';
import { isRefusal } from './read-checkpointing.ts';
import { SECTIONS } from './sections.ts';

type Counts = Checkpoints['counts'];

/** The longest history kept of a long watch; Flink itself keeps 10 (`web.checkpoints.history`). */
const LONGEST_HISTORY = 1000;

/** Counts and history of a job's checkpoints, as deep as they were asked for. */
export class CheckpointsReading {
  readonly answers = new Answers();
  readonly #checkpoints = new Map<number, CheckpointReading>();
  readonly #job: string;
  #before: Counts | undefined;
  #counts: Counts | undefined;
  #restored: Checkpoints['restored'];
  #cite: Cite | undefined;
  #refused: Exchange | undefined;

  constructor(job: string) {
    this.#job = job;
  }

  /** `/jobs/:jobid/checkpoints`. */
  take(exchange: Exchange): void {
    const body = this.answers.bodyOf(exchange);
    if (body === undefined) {
      if (isRefusal(exchange)) this.#takeRefusal(exchange);
      return;
    }
    const counts = countsOf(body);
    if (counts === undefined) {
      this.answers.misshapen(exchange);
      return;
    }
    this.#before ??= counts;
    this.#counts = counts;
    this.#cite = restCite(exchange.path, exchange.at);
    for (const item of arrayAt(body, 'history') ?? []) this.#takeItem(item, exchange);
    this.#restored = restoredOf(field(field(body, 'latest'), 'restored')) ?? this.#restored;
    this.#trim();
  }

  /** `…/details/:checkpointid`; a 404 only means that it left the history meanwhile. */
  takeDetail(exchange: Exchange): void {
    const body = this.answers.bodyOf(exchange);
    if (body !== undefined) this.#takeItem(body, exchange);
    else if (exchange.status === 404) this.answers.forgive();
  }

  /** `…/details/:checkpointid/subtasks/:vertexid`. */
  takeSubtasks(id: string, vertex: string, exchange: Exchange): void {
    const body = this.answers.bodyOf(exchange);
    const checkpoint = this.#checkpoints.get(Number(id));
    if (body !== undefined) checkpoint?.takeSubtasks(vertex, body, exchange);
    else if (exchange.status === 404) this.answers.forgive();
  }

  finish(around: Surroundings): Known<Checkpoints> {
    if (this.#counts === undefined || this.#cite === undefined) return unknown(this.#gap(around));
    const ids = [...this.#checkpoints.keys()].sort((a, b) => a - b);
    const history = ids.flatMap((id) => this.#checkpoints.get(id)?.finish() ?? []);
    return known({
      counts: this.#counts,
      ...(this.#before === undefined ? {} : { countsBefore: this.#before }),
      history,
      ...(this.#restored === undefined ? {} : { restored: this.#restored }),
      cite: this.#cite,
    });
  }

  #takeRefusal(exchange: Exchange): void {
    this.answers.forgive();
    this.#refused = exchange;
  }

  #takeItem(item: unknown, exchange: Exchange): void {
    const id = numberAt(item, 'id');
    if (!Number.isInteger(id)) return;
    const path = `/jobs/${this.#job}/checkpoints/details/${id}`;
    const checkpoint = this.#checkpoints.get(id) ?? new CheckpointReading(id, path);
    this.#checkpoints.set(id, checkpoint);
    checkpoint.take(item, exchange);
  }

  #trim(): void {
    if (this.#checkpoints.size <= LONGEST_HISTORY) return;
    const oldest = [...this.#checkpoints.keys()].sort((a, b) => a - b).slice(0, -LONGEST_HISTORY);
    for (const id of oldest) this.#checkpoints.delete(id);
  }

  #gap(around: Surroundings): Gap {
    if (this.#refused === undefined) return this.answers.gap(SECTIONS.checkpoints, around);
    return {
      kind: 'absent',
      because: text('Checkpointing is not enabled for this job.', '该作业未启用检查点。'),
      remedy: text(
        'Enable checkpointing (execution.checkpointing.interval).',
        '请启用检查点（execution.checkpointing.interval）。',
      ),
      cite: restCite(this.#refused.path, this.#refused.at),
    };
  }
}

function countsOf(body: unknown): Counts | undefined {
  const counts = field(body, 'counts');
  const total = numberAt(counts, 'total');
  if (Number.isNaN(total)) return undefined;
  return {
    total,
    inProgress: numberAt(counts, 'in_progress'),
    completed: numberAt(counts, 'completed'),
    failed: numberAt(counts, 'failed'),
    restored: numberAt(counts, 'restored'),
  };
}

function restoredOf(restored: unknown): Checkpoints['restored'] {
  const id = numberAt(restored, 'id');
  if (Number.isNaN(id)) return undefined;
  return {
    id,
    at: numberAt(restored, 'restore_timestamp'),
    savepoint: booleanAt(restored, 'is_savepoint') ?? false,
  };
}
