import type { VertexLoad } from '#evidence';
import type { Exchange } from '../exchange.ts';
import type { Intern } from './intern.ts';
import { amountAt, field, numberAt, numberOf, stringAt, subtaskOf } from './json.ts';
import { emptyColumns, fillGauges, fillRates, fillTotals } from './load-columns.ts';
import type { SubtaskRow } from './subtask-columns.ts';
import { type Gauges, SubtaskGauges } from './subtask-gauges.ts';
import { type Stretch, SubtaskHistory } from './subtask-history.ts';

/** Flink's word for a task that has no slot. */
const UNASSIGNED = '(unassigned)';

/**
 * Flink's own ratios average over this long (1.17+), and until then an attempt looks as busy as in its first second: on
 * 1.20.3 a subtask that was back-pressured 80 % of the time was reported busy all the time 8 s after a restart.
 */
const LONG_WINDOW_MS = 60_000;

/** Without accumulated times (up to 1.15) the ratios are of the last 5 s, asked for at most every 10 s. */
const SHORT_WINDOW_MS = 10_000;

/** What the subtasks of one vertex did, from every look at `/jobs/:jobid/vertices/:vertexid` and `…/backpressure`. */
export class VertexLoadReading {
  readonly #vertex: string;
  readonly #path: string;
  readonly #intern: Intern;
  #history = new SubtaskHistory(0);
  #gauges = new SubtaskGauges();
  #attempt = new Int32Array(0);
  /** 1 where Flink's own ratios cannot be trusted yet. */
  #young = new Uint8Array(0);
  #status: string[] = [];
  #taskManager: string[] = [];
  #endpoint: string[] = [];
  #firstAt = Number.NaN;
  #lastAt = Number.NaN;

  constructor(vertex: string, path: string, intern: Intern) {
    this.#vertex = vertex;
    this.#path = path;
    this.#intern = intern;
  }

  /** Items of `subtasks` in a vertex's details. */
  takeDetail(exchange: Exchange, subtasks: readonly unknown[]): void {
    // The adaptive scheduler may have changed the parallelism: then these are other subtasks.
    if (this.#history.size !== subtasks.length) this.#startOver(subtasks.length);
    if (Number.isNaN(this.#firstAt)) this.#firstAt = exchange.at;
    this.#lastAt = exchange.at;
    const now = amountAt(exchange.body, 'now') ?? exchange.at;
    for (const item of subtasks) {
      const subtask = subtaskOf(field(item, 'subtask'));
      if (subtask !== undefined && subtask < subtasks.length) this.#takeSubtask(subtask, item, now);
    }
  }

  takeBackPressure(body: unknown): void {
    this.#gauges.take(body);
  }

  get seen(): boolean {
    return !Number.isNaN(this.#lastAt);
  }

  get running(): boolean {
    return this.#status.includes('RUNNING');
  }

  finish(): VertexLoad {
    const size = this.#history.size;
    const columns = emptyColumns(size);
    let accounted = 0;
    let gauged = 0;
    for (let subtask = 0; subtask < size; subtask++) {
      const stretch = this.#stretchOf(subtask);
      fillTotals(columns, subtask, this.#history.last(subtask));
      if (stretch !== undefined) fillRates(columns, subtask, stretch);
      if (stretch?.accounted) accounted += 1;
      const gauges = stretch?.accounted ? undefined : this.#gaugesOf(subtask);
      if (gauges !== undefined) {
        fillGauges(columns, subtask, gauges);
        gauged += 1;
      }
    }
    return {
      vertex: this.#vertex,
      size,
      watchedMs: this.#lastAt - this.#firstAt,
      at: this.#lastAt,
      paths: { detail: this.#path, backPressure: `${this.#path}/backpressure` },
      // A vertex in which some subtasks restarted meanwhile is what most of its subtasks are.
      basis: accounted > 0 && accounted >= gauged ? 'accumulated' : gauged > 0 ? 'gauge' : 'none',
      ...columns,
      attempt: this.#attempt.slice(),
      status: [...this.#status],
      taskManager: [...this.#taskManager],
      endpoint: [...this.#endpoint],
    };
  }

  #stretchOf(subtask: number): Stretch | undefined {
    const watched = this.#history.stretch(subtask);
    if (watched?.accounted || !this.#young[subtask]) return watched;
    return this.#history.life(subtask) ?? this.#history.before(subtask) ?? watched;
  }

  #gaugesOf(subtask: number): Gauges | undefined {
    return this.#young[subtask] ? this.#gauges.before(subtask) : this.#gauges.of(subtask);
  }

  #startOver(size: number): void {
    // Back pressure may have been answered before the first details.
    if (this.#history.size > 0) this.#gauges = new SubtaskGauges();
    this.#history = new SubtaskHistory(size);
    this.#attempt = new Int32Array(size);
    this.#young = new Uint8Array(size);
    this.#status = new Array<string>(size).fill('');
    this.#taskManager = new Array<string>(size).fill('');
    this.#endpoint = new Array<string>(size).fill('');
    this.#firstAt = Number.NaN;
  }

  #takeSubtask(subtask: number, item: unknown, now: number): void {
    const attempt = numberOf(field(item, 'attempt')) || 0;
    this.#attempt[subtask] = attempt;
    this.#status[subtask] = this.#intern(stringAt(item, 'status') ?? '');
    this.#taskManager[subtask] = this.#intern(assigned(stringAt(item, 'taskmanager-id')));
    this.#endpoint[subtask] = this.#intern(assigned(stringAt(item, 'endpoint', 'host')));
    const metrics = field(item, 'metrics');
    const wasYoung = this.#young[subtask] === 1;
    this.#young[subtask] = isLive(this.#status[subtask]) && isYoung(item, metrics, now) ? 1 : 0;
    const renewed = isReported(metrics)
      ? this.#history.take(subtask, rowOf(attempt, now, metrics))
      : this.#history.forget(subtask, attempt);
    if (renewed) this.#gauges.forget(subtask, !wasYoung);
  }
}

/** Not one that has ended: of that, an archive tells all there will ever be. */
function isLive(status: string | undefined): boolean {
  return status !== 'FINISHED' && status !== 'CANCELED' && status !== 'FAILED';
}

function isYoung(item: unknown, metrics: unknown, now: number): boolean {
  const startedAt = numberAt(item, 'start-time');
  const averagesLong = field(metrics, 'accumulated-idle-time') !== undefined;
  return startedAt > 0 && now - startedAt < (averagesLong ? LONG_WINDOW_MS : SHORT_WINDOW_MS);
}

/** A task that has not reported any metric has `false` at all four `…-complete`. */
function isReported(metrics: unknown): boolean {
  return (
    field(metrics, 'write-records-complete') === true ||
    field(metrics, 'read-records-complete') === true ||
    field(metrics, 'write-bytes-complete') === true ||
    field(metrics, 'read-bytes-complete') === true
  );
}

function rowOf(attempt: number, now: number, metrics: unknown): SubtaskRow {
  return {
    attempt,
    now,
    busy: numberAt(metrics, 'accumulated-busy-time'),
    idle: numberAt(metrics, 'accumulated-idle-time'),
    backPressured: numberAt(metrics, 'accumulated-backpressured-time'),
    recordsIn: completeAt(metrics, 'read-records', 'read-records-complete'),
    recordsOut: completeAt(metrics, 'write-records', 'write-records-complete'),
    bytesIn: completeAt(metrics, 'read-bytes', 'read-bytes-complete'),
    bytesOut: completeAt(metrics, 'write-bytes', 'write-bytes-complete'),
  };
}

function completeAt(metrics: unknown, name: string, flag: string): number {
  return field(metrics, flag) === true ? numberAt(metrics, name) : Number.NaN;
}

function assigned(name: string | undefined): string {
  return name === undefined || name === UNASSIGNED ? '' : name;
}
