import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FlinkVersion, type JobsLine, jobsLineOf } from './flink/version.ts';
import { mustRun } from './processes/run.ts';

const JOBS = fileURLToPath(new URL('./jobs', import.meta.url));

/**
 * The jar with every patient's job, built for this Flink; rebuilt only when a source is newer than it. Built elsewhere
 * and moved, so that two labs that start together, or a build by hand, do not get into each other's way.
 *
 * @param scratch an empty folder
 */
export function obtainJobsJar(version: FlinkVersion, scratch: string): Promise<string> {
  return obtainJarOf(jobsLineOf(version), scratch);
}

/** The same for a line, whatever runs here. */
export async function obtainJarOf(line: JobsLine, scratch: string): Promise<string> {
  const jar = join(JOBS, 'target', line, 'lab-jobs.jar');
  if (isFresh(jar)) return jar;
  console.error(`lab: building the jobs for Flink ${line}`);
  cpSync(JOBS, scratch, { recursive: true, filter: (path) => basename(path) !== 'target', preserveTimestamps: true });
  await mustRun('mvn', ['-q', '-B', '-f', join(scratch, 'pom.xml'), 'package', `-Dflink.line=${line}`]);
  publish(join(scratch, 'target', line, 'lab-jobs.jar'), jar);
  return jar;
}

function publish(built: string, jar: string): void {
  if (!existsSync(built)) throw new Error(`mvn package left no ${built}`);
  mkdirSync(dirname(jar), { recursive: true });
  const beside = `${jar}.${process.pid}`;
  copyFileSync(built, beside);
  renameSync(beside, jar);
}

function isFresh(jar: string): boolean {
  return existsSync(jar) && statSync(jar).mtimeMs > newestSource();
}

function newestSource(): number {
  const sources = readdirSync(join(JOBS, 'src'), { recursive: true, encoding: 'utf8' });
  const files = [join(JOBS, 'pom.xml'), ...sources.map((name) => join(JOBS, 'src', name))];
  return Math.max(...files.map((file) => statSync(file).mtimeMs));
}
