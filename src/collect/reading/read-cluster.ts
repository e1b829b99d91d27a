import { type Cluster, type ClusterConfig, type Known, known, restCite, type Slots, unknown } from '#evidence';
import type { Exchange } from '../exchange.ts';
import { Answers } from './answers.ts';
import type { Surroundings } from './gaps.ts';
import type { Intern } from './intern.ts';
import { arrayOf, booleanAt, field, numberAt, recordOf, stringAt } from './json.ts';
import { TaskManagersReading } from './read-task-managers.ts';
import { ThreadsReading } from './read-threads.ts';
import { SECTIONS } from './sections.ts';

/** The cluster itself: version, slots, configuration and processes. */
export class ClusterReading {
  readonly taskManagers = new TaskManagersReading();
  readonly threads: ThreadsReading;
  readonly #web = new Answers();
  readonly #overview = new Answers();
  readonly #configuration = new Answers();
  readonly #name: string;
  #version: string | undefined;
  #slots: Slots | undefined;
  #config: ClusterConfig | undefined;
  #historyFeature: boolean | undefined;

  constructor(name: string, intern: Intern) {
    this.#name = name;
    this.threads = new ThreadsReading(intern);
  }

  /** `/config`; `features.web-history` (1.16+) is true on a History Server. */
  takeWebConfig(exchange: Exchange): void {
    const body = this.#web.bodyOf(exchange);
    if (body === undefined) return;
    this.#version = stringAt(body, 'flink-version') ?? this.#version;
    this.#historyFeature = booleanAt(field(body, 'features'), 'web-history');
    if (stringAt(body, 'flink-version') === undefined) this.#web.misshapen(exchange);
  }

  /** `/overview`, which a History Server does not have. */
  takeOverview(exchange: Exchange): void {
    const body = this.#overview.bodyOf(exchange);
    if (body === undefined) return;
    this.#version ??= stringAt(body, 'flink-version');
    const total = numberAt(body, 'slots-total');
    if (Number.isNaN(total)) {
      this.#overview.misshapen(exchange);
      return;
    }
    this.#slots = {
      taskManagers: numberAt(body, 'taskmanagers'),
      total,
      available: numberAt(body, 'slots-available'),
      cite: restCite(exchange.path, exchange.at),
    };
  }

  /** `/jobmanager/config`: `[{key, value}]`. */
  takeConfig(exchange: Exchange): void {
    const body = this.#configuration.bodyOf(exchange);
    if (body === undefined) return;
    const config = configOf(body, exchange);
    if (config === undefined) this.#configuration.misshapen(exchange);
    else this.#config = config;
  }

  get around(): Surroundings {
    const noOverview = this.#slots === undefined && this.#overview.failed?.status === 404;
    const archive = this.#historyFeature ?? (noOverview && this.#version !== undefined);
    return { archive, metricsOff: /^0+(?!\d)/.test(this.#config?.values['metrics.fetcher.update-interval'] ?? '') };
  }

  get partly(): boolean {
    const live = [this.#overview, this.#configuration, this.taskManagers.answers, this.threads.answers];
    return [this.#web, ...(this.around.archive ? [] : live)].some((answers) => answers.partly);
  }

  finish(): Cluster {
    const around = this.around;
    return {
      key: this.#name,
      name: this.#name,
      kind: around.archive ? 'history-server' : 'jobmanager',
      flinkVersion: this.#known(this.#version, this.#web, 'flinkVersion'),
      slots: this.#known(this.#slots, this.#overview, 'slots'),
      config: this.#known(this.#config, this.#configuration, 'config'),
      taskManagers: this.taskManagers.finish(around),
      threadDumps: this.threads.finish(around),
    };
  }

  #known<T>(value: T | undefined, answers: Answers, section: keyof typeof SECTIONS): Known<T> {
    return value === undefined ? unknown(answers.gap(SECTIONS[section], this.around)) : known(value);
  }
}

/** `[{key, value}]` of a cluster's or (1.16+) a job's JobManager. */
export function configOf(body: unknown, exchange: Exchange): ClusterConfig | undefined {
  const items = arrayOf(body);
  if (items === undefined) return undefined;
  const values = items.flatMap((item) => {
    const key = stringAt(item, 'key');
    return key === undefined ? [] : [[key, stringAt(item, 'value') ?? ''] as const];
  });
  return { values: recordOf(values), path: exchange.path };
}
