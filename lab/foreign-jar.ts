import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { JobsLine } from './flink/version.ts';
import { obtainJarOf } from './jobs-jar.ts';
import { mustRun } from './processes/run.ts';

/** What in a jobs jar was built for another Flink than the one it runs on. */
export interface Foreign {
  /** All of it. */
  readonly line?: JobsLine;
  /** The Kafka connector: this release of it instead of the one that fits. */
  readonly kafka?: string;
}

/**
 * A jobs jar as somebody has it who forgot to raise a version in his build.
 *
 * @param fitting the jar that was built for the Flink it runs on
 * @param scratch an empty folder, in which it is put together
 */
export async function obtainForeignJar(fitting: string, { line, kafka }: Foreign, scratch: string): Promise<string> {
  const jar = join(scratch, 'lab-jobs.jar');
  copyFileSync(line === undefined ? fitting : await obtainJarOf(line, join(scratch, 'jobs')), jar);
  if (kafka !== undefined) await putIn(jar, `org.apache.flink:flink-connector-kafka:${kafka}`, scratch);
  return jar;
}

/** Its classes take the place of those of the same name. */
async function putIn(jar: string, artifact: string, scratch: string): Promise<void> {
  const downloaded = join(scratch, 'connector');
  const classes = join(scratch, 'classes');
  mkdirSync(classes);
  await mustRun('mvn', ['-q', '-B', 'dependency:copy', `-Dartifact=${artifact}`, `-DoutputDirectory=${downloaded}`]);
  const [connector = ''] = readdirSync(downloaded);
  await mustRun('jar', ['xf', join(downloaded, connector)], { cwd: classes });
  rmSync(join(classes, 'META-INF'), { recursive: true, force: true });
  await mustRun('jar', ['uf', jar, '-C', classes, '.']);
}
