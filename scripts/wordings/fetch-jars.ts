import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What is asked for at once: Maven stops at the first that does not exist, and copies none of them. */
const BATCH = 8;

/** Brings the jars of `jars.txt`, without what they need, into a folder. Those that are there are not asked for again. */
export function fetchJars(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const gone = new Set<string>();
  for (;;) {
    const wanted = coordinates().filter((one) => !gone.has(one) && !existsSync(join(folder, jarOf(one))));
    if (wanted.length === 0) return;
    const batch = wanted.slice(0, BATCH);
    const answer = askMaven(folder, batch);
    const missing = batch.filter((one) => answer.includes(one.replace(/:([^:]+)$/, ':jar:$1')));
    if (answer !== '' && missing.length === 0) throw new Error(`mvn dependency:copy: ${answer.slice(0, 1000)}`);
    for (const one of missing) {
      gone.add(one);
      process.stderr.write(`not found: ${one}\n`);
    }
  }
}

function coordinates(): readonly string[] {
  const lines = readFileSync(new URL('jars.txt', import.meta.url), 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#'));
}

function jarOf(coordinate: string): string {
  const [, artifact = '', version = ''] = coordinate.split(':');
  return `${artifact}-${version}.jar`;
}

/** What Maven complains of; nothing when all is well. */
function askMaven(folder: string, batch: readonly string[]): string {
  const pom = join(folder, 'pom.xml');
  const items = batch.map((one) => {
    const [group = '', artifact = '', version = ''] = one.split(':');
    return `<artifactItem><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></artifactItem>`;
  });
  const settings = `<outputDirectory>${resolve(folder)}</outputDirectory><artifactItems>${items.join('')}</artifactItems>`;
  const plugin = `<plugin><artifactId>maven-dependency-plugin</artifactId><configuration>${settings}</configuration></plugin>`;
  writeFileSync(
    pom,
    `<project><modelVersion>4.0.0</modelVersion><groupId>wordings</groupId><artifactId>wordings</artifactId><version>1</version><packaging>pom</packaging><build><plugins>${plugin}</plugins></build></project>`,
  );
  const { status, stdout, stderr } = spawnSync('mvn', ['-q', '-B', '-f', pom, 'dependency:copy'], { encoding: 'utf8' });
  return status === 0 ? '' : `${stdout}${stderr}`;
}
