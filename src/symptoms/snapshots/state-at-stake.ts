import { defineSymptom } from '#engine';
import type { JobVertex } from '#evidence';

/** What a job without checkpoints would lose, or never show, as far as its graph tells; one sighting. */
export interface StateAtStake {
  /** Vertices behind a keyBy: keyed state, windows, joins, aggregates. */
  readonly keyed: readonly JobVertex[];
  /** Vertices that say they commit what they wrote, and do that only when a checkpoint completes. */
  readonly committers: readonly JobVertex[];
  /** Sources that remember how far they have read. */
  readonly positions: readonly JobVertex[];
  /** `restart-strategy` of the job, in Flink's words. */
  readonly strategy?: string;
  /** `restart-strategy` of the cluster, where it sets one. */
  readonly clusterStrategy?: string;
  /** How often it has restarted, each time from nothing. */
  readonly restarts: number;
  readonly restartsPath?: string;
}

export const stateAtStake = defineSymptom({
  id: 'state-at-stake',
  needs: ['plan'],
  wants: ['basics', 'restarts', 'config'],
  observe({ plan, basics, restarts, config }): readonly StateAtStake[] {
    const strategy = basics.known ? basics.value.restartStrategy : undefined;
    const settings = config.known ? config.value.values : {};
    const cluster = settings['restart-strategy.type'] ?? settings['restart-strategy'];
    return [
      {
        keyed: plan.filter(isKeyed),
        committers: plan.filter(commits),
        positions: plan.filter(readsFromOutside),
        ...(strategy && { strategy }),
        ...(cluster && { clusterStrategy: cluster }),
        restarts: restarts.known ? restarts.value.last : 0,
        ...(restarts.known && { restartsPath: restarts.value.path }),
      },
    ];
  },
});

function isKeyed({ inputs }: JobVertex): boolean {
  return inputs.some(({ shipStrategy }) => shipStrategy === 'HASH');
}

/**
 * Flink names the second half of a two-phase sink `x: Committer`. Kafka's is there even when it writes at least once
 * and has nothing to commit, so it does not tell.
 */
function commits(vertex: JobVertex): boolean {
  return operatorsOf(vertex).some((name) => /Committer$/.test(name) && !/kafka/i.test(name));
}

/** Flink and its connectors name them; what generates its own data has nothing to remember that matters. */
const OUTSIDE =
  /(?:^|[^a-z])(?:kafka|pulsar|kinesis|rabbit|jdbc|cdc|binlog|mysql|postgres|oracle|mongo|file|hdfs|s3|iceberg|hudi|paimon)|TableSourceScan/i;

function readsFromOutside(vertex: JobVertex): boolean {
  return vertex.inputs.length === 0 && operatorsOf(vertex).some((name) => /source/i.test(name) && OUTSIDE.test(name));
}

function operatorsOf({ operators, name }: JobVertex): readonly string[] {
  return operators.length > 0 ? operators : name.split(' -> ');
}
