import { join } from 'node:path';
import { type Child, startChild } from '../processes/child.ts';

/** What is written to a topic before, or while, a job reads it. */
export interface Filling {
  readonly topic: string;
  readonly partitions: number;
  /** 0 goes on until it is stopped. */
  readonly records: number;
  /** Records per second; as fast as it goes when left out. */
  readonly rate?: number;
  /** Partitions that exist and stay empty. */
  readonly skipPartitions?: readonly number[];
  /** One record among the first thousand that is half a document, or a deletion without a body. */
  readonly odd?: 'half' | 'deletion';
}

const MAIN = 'dev.flinkdoctor.lab.kafka.Fill';

/** Runs until everything is written or it is stopped; the program is in the jobs jar. */
export function startFilling(filling: Filling, broker: string, classPath: string, folder: string): Child {
  const java = ['-Xmx128m', '-XX:TieredStopAtLevel=1', '-cp', classPath, MAIN];
  const output = join(folder, `fill-${filling.topic}.log`);
  return startChild(['java', ...java, ...fillArgs(filling, broker)], { name: `filling ${filling.topic}`, output });
}

export function fillArgs(filling: Filling, broker: string): string[] {
  const { topic, partitions, records, rate, skipPartitions, odd } = filling;
  const args = ['--kafka', broker, '--topic', topic, '--partitions', `${partitions}`, '--records', `${records}`];
  if (rate !== undefined) args.push('--rate', `${rate}`);
  if (skipPartitions !== undefined) args.push('--skip-partitions', skipPartitions.join(','));
  if (odd !== undefined) args.push('--odd', odd);
  return args;
}
