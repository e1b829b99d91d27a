import { performance } from 'node:perf_hooks';
import type { Child } from '../processes/child.ts';
import { freePorts } from '../processes/ports.ts';
import type { Service } from '../processes/service.ts';
import { Hopeless, waitFor } from '../processes/wait.ts';
import type { Options } from './configuration.ts';
import type { Distribution } from './distribution.ts';
import { startJobManager, startTaskManager } from './member.ts';
import { type Rest, restAt } from './rest.ts';
import { isAtLeast } from './version.ts';
import { highAvailability, startZooKeeper } from './zookeeper.ts';

/** What one cluster looks like; patients with the same shape share a cluster. */
export interface Shape {
  readonly taskManagers: number;
  readonly slots: number;
  /** `taskmanager.memory.process.size`. */
  readonly processMemory: string;
  /** More Flink options, for JobManager and TaskManagers alike. */
  readonly config: Options;
  /** Leaders and job graphs are kept in a ZooKeeper of its own (high availability). */
  readonly zooKeeper: boolean;
}

export const DEFAULT_SHAPE: Shape = {
  taskManagers: 2,
  slots: 4,
  processMemory: '1728m',
  config: {},
  zooKeeper: false,
};

export interface Cluster {
  readonly rest: Rest;
  readonly distribution: Distribution;
  readonly jobManager: Child;
  readonly taskManagers: readonly Child[];
  /** Where it keeps its leaders, if it is highly available. */
  readonly zooKeeper?: Service;
  readonly startSeconds: number;
  /** Starts a process that ended once more, with the same id, address and files. */
  replace(member: Child): Promise<void>;
  /** Whether all of its processes are still there. */
  isWhole(): boolean;
  stop(): Promise<void>;
}

const READY_MS = 240_000;

/**
 * One JobManager and its TaskManagers, each a process of its own, ready to run jobs when this returns.
 *
 * @param folder an empty folder for configuration, logs and checkpoints
 */
export async function startCluster(distribution: Distribution, shape: Shape, folder: string): Promise<Cluster> {
  const started = performance.now();
  const zooKeeper = shape.zooKeeper ? await startZooKeeper(distribution, `${folder}/zookeeper`) : undefined;
  const options = {
    ...(await clusterOptions(distribution, shape, folder)),
    ...(zooKeeper && highAvailability(zooKeeper, folder)),
  };
  const [first, ...taskManagers] = await Promise.all([
    startJobManager(distribution, options, folder),
    ...Array.from({ length: shape.taskManagers }, (_, i) => startTaskManager(distribution, options, folder, i + 1)),
  ]);
  let jobManager = first;
  const members = () => [jobManager, ...taskManagers];

  const stop = async () => {
    await Promise.all(members().map((member) => member.stop()));
    await zooKeeper?.stop();
  };
  const rest = restAt(`http://127.0.0.1:${options['rest.port']}`);
  try {
    await waitFor(`${shape.taskManagers} TaskManagers`, READY_MS, () => isReady(rest, members(), shape));
  } catch (error) {
    await stop();
    throw error;
  }
  const startSeconds = (performance.now() - started) / 1000;
  return {
    rest,
    distribution,
    get jobManager() {
      return jobManager;
    },
    taskManagers,
    ...(zooKeeper && { zooKeeper }),
    startSeconds,
    replace: async (member) => {
      if (member === jobManager) {
        jobManager = await startJobManager(distribution, options, folder);
        return;
      }
      const index = taskManagers.indexOf(member);
      taskManagers[index] = await startTaskManager(distribution, options, folder, index + 1);
    },
    isWhole: () => members().every((member) => member.ended() === undefined),
    stop,
  };
}

async function isReady(rest: Rest, members: readonly Child[], shape: Shape): Promise<true | undefined> {
  for (const member of members) {
    const end = member.ended();
    if (end !== undefined) throw new Hopeless(`${member.name} ended while starting: ${end}\n${member.lastWords()}`);
  }
  const overview = await rest.get<{ taskmanagers: number; 'slots-total': number }>('/overview');
  const ready =
    overview.taskmanagers >= shape.taskManagers && overview['slots-total'] >= shape.taskManagers * shape.slots;
  return ready || undefined;
}

async function clusterOptions(distribution: Distribution, shape: Shape, folder: string): Promise<Options> {
  const [rest, rpc, blob] = await freePorts(3);
  const spread: Options = isAtLeast(distribution.version, 1, 19)
    ? { 'taskmanager.load-balance.mode': 'SLOTS' }
    : { 'cluster.evenly-spread-out-slots': 'true' };
  return {
    'jobmanager.rpc.address': '127.0.0.1',
    'jobmanager.bind-host': '127.0.0.1',
    'jobmanager.rpc.port': String(rpc),
    'jobmanager.memory.process.size': '1024m',
    'rest.address': '127.0.0.1',
    'rest.bind-address': '127.0.0.1',
    'rest.port': String(rest),
    'rest.flamegraph.enabled': 'true',
    // The patient before this one is soon forgotten and does not show in the captures of the next.
    'jobstore.expiration-time': '5',
    'blob.server.port': String(blob),
    'taskmanager.memory.process.size': shape.processMemory,
    'taskmanager.numberOfTaskSlots': String(shape.slots),
    'state.checkpoints.dir': `file://${folder}/checkpoints`,
    ...spread,
    ...shape.config,
  };
}
