import { JOB_STATES, type JobBasics, type JobState, type Known, known, unknown } from '#evidence';
import type { Exchange } from '../exchange.ts';
import { Answers } from './answers.ts';
import type { Surroundings } from './gaps.ts';
import {
  amountAt,
  arrayAt,
  booleanAt,
  entriesAt,
  field,
  numberAt,
  numberOf,
  present,
  recordOf,
  stringAt,
} from './json.ts';
import { SECTIONS } from './sections.ts';

const STATES: ReadonlySet<string> = new Set(JOB_STATES);

/** A job's name, state and history, from the job list, its detail page and its execution configuration. */
export class BasicsReading {
  readonly answers = new Answers();
  name = '';
  state: JobState = 'UNKNOWN';
  #type: string | undefined;
  #detail: JobBasics | undefined;
  #settings: { readonly restartStrategy?: string; readonly objectReuse?: boolean } = {};

  /** One item of `/jobs/overview` (`jid`, `name`, `state`; `jobType` from 2.3) or `/jobs` (`id`, `status`). */
  takeListed(item: unknown): void {
    this.#takeName(item, stringAt(item, 'state', 'status'));
    this.#type = stringAt(item, 'jobType') ?? this.#type;
  }

  /** `/jobs/:jobid`; the type is at `job-type` from 1.20 and at `plan.type` before. */
  takeDetail(exchange: Exchange): unknown {
    const body = this.answers.bodyOf(exchange);
    if (body === undefined) return undefined;
    if (arrayAt(body, 'vertices') === undefined) {
      this.answers.misshapen(exchange);
      return undefined;
    }
    this.#takeName(body, stringAt(body, 'state'));
    this.#type = stringAt(body, 'job-type') ?? stringAt(field(body, 'plan'), 'type') ?? this.#type;
    this.#detail = detailOf(body, exchange);
    return body;
  }

  /** `/jobs/:jobid/config`. A failure is no gap of its own: only two facts come from here. */
  takeConfig(exchange: Exchange): void {
    const settings = field(exchange.body, 'execution-config');
    this.#settings = present({
      restartStrategy: stringAt(settings, 'restart-strategy'),
      objectReuse: booleanAt(settings, 'object-reuse-mode'),
    });
  }

  /** What Flink calls the job; `undefined` where this Flink does not say. */
  get streaming(): boolean | undefined {
    return this.#type === undefined ? undefined : this.#type === 'STREAMING';
  }

  finish(around: Surroundings): Known<JobBasics> {
    if (this.#detail === undefined) return unknown(this.answers.gap(SECTIONS.basics, around));
    return known({ ...this.#detail, ...this.#settings });
  }

  #takeName(item: unknown, state: string | undefined): void {
    this.name = stringAt(item, 'name') ?? this.name;
    if (state !== undefined && STATES.has(state)) this.state = state as JobState;
  }
}

function detailOf(body: unknown, exchange: Exchange): JobBasics {
  const maxParallelism = numberAt(body, 'maxParallelism');
  const reached = entriesAt(body, 'timestamps')
    .map(([state, at]) => [state, numberOf(at)] as const)
    .filter(([state, at]) => STATES.has(state) && at > 0);
  return {
    startTime: numberAt(body, 'start-time'),
    timestamps: recordOf(reached),
    now: amountAt(body, 'now') ?? exchange.at,
    ...(Number.isNaN(maxParallelism) ? {} : { maxParallelism }),
    path: exchange.path,
  };
}
