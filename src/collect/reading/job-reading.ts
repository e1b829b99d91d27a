import { type ClusterConfig, type Job, type Known, known, unknown } from '#evidence';
import type { Exchange } from '../exchange.ts';
import { NO_LOGS, NO_SNAPSHOTS, type Surroundings } from './gaps.ts';
import type { Intern } from './intern.ts';
import { BasicsReading } from './read-basics.ts';
import { CheckpointingReading } from './read-checkpointing.ts';
import { CheckpointsReading } from './read-checkpoints.ts';
import { configOf } from './read-cluster.ts';
import { FailuresReading } from './read-failures.ts';
import { FlameGraphsReading } from './read-flame-graphs.ts';
import { LoadReading } from './read-load.ts';
import { MetricsReading } from './read-metrics.ts';
import { PlanReading } from './read-plan.ts';
import { RestartsReading } from './read-restarts.ts';
import { WatermarksReading } from './read-watermarks.ts';

/** Everything that was seen of one job, section by section. */
export class JobReading {
  readonly basics = new BasicsReading();
  readonly plan = new PlanReading();
  readonly load: LoadReading;
  readonly metrics: MetricsReading;
  readonly watermarks = new WatermarksReading();
  readonly checkpointing = new CheckpointingReading();
  readonly checkpoints: CheckpointsReading;
  readonly failures = new FailuresReading();
  readonly restarts = new RestartsReading();
  readonly flameGraphs: FlameGraphsReading;
  readonly #id: string;
  #config: ClusterConfig | undefined;

  constructor(id: string, intern: Intern) {
    this.#id = id;
    this.load = new LoadReading(id, intern);
    this.metrics = new MetricsReading(id);
    this.checkpoints = new CheckpointsReading(id);
    this.flameGraphs = new FlameGraphsReading(intern);
  }

  /** `/jobs/:jobid` has both the job's basics and its graph. */
  takeDetail(exchange: Exchange): void {
    const body = this.basics.takeDetail(exchange);
    if (body !== undefined) this.plan.takeDetail(exchange, body);
  }

  /** `/jobs/:jobid/checkpoints`; its 404 says that there is nothing to configure either. */
  takeCheckpoints(exchange: Exchange): void {
    this.checkpoints.take(exchange);
    this.checkpointing.takeRefusal(exchange);
  }

  /** `/jobs/:jobid/jobmanager/config` (1.16+), which is all a History Server keeps of the configuration. */
  takeConfig(exchange: Exchange): void {
    if (exchange.problem === undefined) this.#config = configOf(exchange.body, exchange);
  }

  /** What an archive never has is not missing there. */
  partly({ archive }: Surroundings): boolean {
    const kept = [this.basics, this.load, this.checkpointing, this.checkpoints, this.failures];
    const live = [this.metrics, this.watermarks, this.restarts, this.flameGraphs];
    return [...kept, ...(archive ? [] : live)].some((section) => section.answers.partly);
  }

  finish(cluster: string, clusterConfig: Known<ClusterConfig>, around: Surroundings): Job {
    const plan = this.plan.finish(this.basics.answers, around);
    const config = this.#config === undefined ? clusterConfig : known(this.#config);
    return {
      id: this.#id,
      name: this.basics.name,
      state: this.basics.state,
      cluster,
      streaming: this.basics.streaming ?? !this.plan.hasBlockingExchange,
      basics: this.basics.finish(around),
      plan,
      load: this.load.finish(around),
      taskMetrics: this.metrics.finishTasks(around),
      operatorMetrics: this.metrics.finishOperators(plan, around),
      watermarks: this.watermarks.finish(around),
      checkpointing: this.checkpointing.finish(config, around),
      checkpoints: this.checkpoints.finish(around),
      failures: this.failures.finish(plan, around),
      restarts: this.restarts.finish(around),
      flameGraphs: this.flameGraphs.finish(around),
      log: unknown(NO_LOGS),
      snapshots: unknown(NO_SNAPSHOTS),
    };
  }
}
