import { createWriteStream, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';
import type { Cluster } from './flink/cluster.ts';
import { scrub } from './scrub-bundle.ts';

/** How far each file of a cluster was written at some moment, by path. */
export type LogMark = ReadonlyMap<string, number>;

/** Patients share clusters: what was logged before this moment is not this patient's. */
export function markLogs(cluster: Cluster): LogMark {
  return new Map(filesOf(cluster).map((file) => [file, existsSync(file) ? statSync(file).size : 0]));
}

/**
 * Writes what the cluster's processes logged since the mark as a folder in a `.tar.gz`, one file per process, each with the
 * banner it started with, without the paths of this machine; and what the client got, whose job was refused.
 */
export async function keepLogs(cluster: Cluster, since: LogMark, archive: string, refusal?: string): Promise<void> {
  mkdirSync(dirname(archive), { recursive: true });
  const out = pack();
  const written = pipeline(out, createGzip({ level: 9 }), createWriteStream(archive));
  for (const member of [cluster.jobManager, ...cluster.taskManagers]) {
    for (const file of member.files.filter(existsSync)) {
      const text = scrub(logSince(readFileSync(file), since.get(file) ?? 0));
      if (text !== '') out.entry({ name: `${member.name}/${scrub(Buffer.from(nameOf(file)))}` }, text);
    }
  }
  if (refusal !== undefined) out.entry({ name: 'client/answer.log' }, scrub(Buffer.from(refusal)));
  out.finalize();
  await written;
}

/** What the cluster's processes logged since the mark, one after the other. */
export function loggedSince(cluster: Cluster, since: LogMark): string {
  return filesOf(cluster)
    .filter((file) => existsSync(file))
    .map((file) =>
      readFileSync(file)
        .subarray(since.get(file) ?? 0)
        .toString('utf8'),
    )
    .join('\n');
}

/** `flink-lab-taskexecutor-0-<host>.log`: this machine's name is nobody's business. */
function nameOf(file: string): string {
  return basename(file).replace(/^(flink-lab-[a-z]+-\d+)-.*(\.\w+)$/, '$1-host$2');
}

/** A banner is no longer than this; it ends where the process began its work. */
const BANNER_BYTES = 64 * 1024;

/** What was written after the mark, with the banner the process started with. */
export function logSince(whole: Buffer, mark: number): Buffer {
  if (mark === 0) return whole;
  const head = whole.subarray(0, Math.min(mark, BANNER_BYTES)).toString('latin1');
  const end = head.search(/^.*(?:Registering TaskManager|Received (?:JobGraph|job) submission|Receive slot request)/m);
  const banner = whole.subarray(0, end < 0 ? head.lastIndexOf('\n') + 1 : end);
  return Buffer.concat([banner, whole.subarray(mark)]);
}

function filesOf({ jobManager, taskManagers }: Cluster): readonly string[] {
  return [jobManager, ...taskManagers].flatMap(({ files }) => files);
}
