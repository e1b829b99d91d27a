import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Cluster, DEFAULT_SHAPE, type Shape, startCluster } from './flink/cluster.ts';
import { type Distribution, obtainDistribution } from './flink/distribution.ts';
import { takeTurn } from './flink/turn.ts';
import type { FlinkVersion } from './flink/version.ts';
import { type Foreign, obtainForeignJar } from './foreign-jar.ts';
import { obtainJobsJar } from './jobs-jar.ts';
import { startBroker } from './kafka/broker.ts';
import type { Service } from './processes/service.ts';
import { makeWorkspace } from './processes/workspace.ts';

/** A running cluster with the jobs jar on it. */
interface Bed {
  readonly cluster: Cluster;
  readonly jarId: string;
}

/** Where patients lie: at most one cluster and one broker at a time, kept from patient to patient while they fit. */
export interface Ward {
  readonly version: FlinkVersion;
  /** @param foreign what in the jar does not fit this Flink; without it, everything does */
  bed(shape: Partial<Shape>, foreign?: Foreign): Promise<Bed>;
  broker(): Promise<Service>;
  /** The jobs jar with the Flink it was built for, to run its programs outside a cluster. */
  readonly classPath: string;
  /** A folder of this run. */
  folder(name: string): string;
  /** Stops the cluster, so that the next patient gets a new one. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

export async function openWard(version: FlinkVersion): Promise<Ward> {
  const distribution = await obtainDistribution(version);
  const workspace = makeWorkspace();
  // A copy, so that the jobs can be worked on while patients lie here.
  const jar = join(workspace.path, 'lab-jobs.jar');
  copyFileSync(await obtainJobsJar(version, workspace.folder('jobs')), jar);
  const beds = makeBeds(distribution, jar, workspace.folder);
  let broker: Promise<Service> | undefined;
  return {
    version,
    ...beds,
    broker: async () => {
      broker ??= startBroker(workspace.folder('kafka'));
      const service = await broker;
      if (!service.isUp()) await service.start();
      return service;
    },
    classPath: `${jar}:${distribution.classPath}`,
    folder: (name) => workspace.folder(name),
    close: async () => {
      await beds.clear();
      await (await broker?.catch(() => undefined))?.stop();
      workspace.remove();
    },
  };
}

function makeBeds(
  distribution: Distribution,
  jar: string,
  folder: (name: string) => string,
): Pick<Ward, 'bed' | 'clear'> {
  let current: { readonly key: string; readonly bed: Bed } | undefined;
  let count = 0;
  let jars = 0;
  let endTurn: (() => void) | undefined;
  const clear = async () => {
    await current?.bed.cluster.stop();
    current = undefined;
    endTurn?.();
    endTurn = undefined;
  };
  const withJar = async (bed: Bed, foreign: Foreign | undefined): Promise<Bed> => {
    if (foreign === undefined) return bed;
    jars += 1;
    const made = await obtainForeignJar(jar, foreign, folder(`foreign-${jars}`));
    return { ...bed, jarId: await bed.cluster.rest.uploadJar(made) };
  };
  return {
    clear,
    bed: async (shape, foreign) => {
      const key = shapeKey(shape);
      if (current?.key === key && current.bed.cluster.isWhole()) return withJar(current.bed, foreign);
      await clear();
      endTurn = await takeTurn();
      count += 1;
      const cluster = await startCluster(distribution, { ...DEFAULT_SHAPE, ...shape }, folder(`cluster-${count}`));
      console.error(
        `lab: Flink ${distribution.version.full} at ${cluster.rest.url} after ${cluster.startSeconds.toFixed(1)} s`,
      );
      const jarId = await cluster.rest.uploadJar(jar).catch(async (error: unknown) => {
        await cluster.stop();
        endTurn?.();
        throw error;
      });
      current = { key, bed: { cluster, jarId } };
      return withJar(current.bed, foreign);
    },
  };
}

/** Patients with the same key can lie in the same bed, one after the other. */
export function shapeKey(shape: Partial<Shape>): string {
  const { taskManagers, slots, processMemory, zooKeeper, config } = { ...DEFAULT_SHAPE, ...shape };
  return JSON.stringify([taskManagers, slots, processMemory, zooKeeper, Object.entries(config).sort()]);
}
