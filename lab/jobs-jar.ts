import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FlinkVersion, jobsLineOf } from './flink/version.ts';
import { mustRun } from './processes/run.ts';

const JOBS = fileURLToPath(new URL('./jobs', import.meta.url));

/** The jar with every patient's job, built for this Flink; rebuilt only when a source is newer than it. */
export async function obtainJobsJar(version: FlinkVersion): Promise<string> {
  const line = jobsLineOf(version);
  const jar = join(JOBS, 'target', line, 'lab-jobs.jar');
  if (isFresh(jar)) return jar;
  console.error(`lab: building the jobs for Flink ${line}`);
  const pom = join(JOBS, 'pom.xml');
  await mustRun('mvn', ['-q', '-B', '-f', pom, 'package', `-Dflink.line=${line}`]);
  if (!existsSync(jar)) throw new Error(`mvn package left no ${jar}`);
  return jar;
}

function isFresh(jar: string): boolean {
  return existsSync(jar) && statSync(jar).mtimeMs > newestSource();
}

function newestSource(): number {
  const sources = readdirSync(join(JOBS, 'src'), { recursive: true, encoding: 'utf8' });
  const files = [join(JOBS, 'pom.xml'), ...sources.map((name) => join(JOBS, 'src', name))];
  return Math.max(...files.map((file) => statSync(file).mtimeMs));
}
