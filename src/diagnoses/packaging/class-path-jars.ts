import type { FlinkVersion } from '#symptoms/flink-version';
import type { ToldCase } from '../told.ts';

/** Names of the jars on a class path that a log printed (the start-up banner does); [] where none did. */
export function jarsOf({ scene }: ToldCase): readonly string[] {
  const printed = scene?.facts.classpath ?? '';
  return printed
    .split(/[:;,\s]+/)
    .map((path) => path.split('/').pop() ?? '')
    .filter((name) => name.endsWith('.jar'));
}

/** How jars name the Flink version they are made for: behind their own, before it, or as a module of Flink. */
const MADE_FOR: readonly RegExp[] = [
  /^flink-(?:sql-)?connector-[\w-]{1,60}-\d+\.\d+\.\d+-(\d+\.\d+)\.jar$/,
  /^(?:iceberg-flink-runtime|paimon-flink|flink-doris-connector)-(\d+\.\d+)-/,
  /^flink-sql-connector-hive-[\d.]+_2\.\d+-(\d+\.\d+)\.\d+\.jar$/,
  /^hudi-flink(\d+\.\d+)-bundle/,
  /^flink-(?:json|csv|avro|sql-avro|sql-parquet|sql-orc|parquet|orc|cep|table-[\w-]{1,40}|connector-files|python|clients|streaming-java)(?:_2\.\d+)?-(\d+\.\d+)\.\d+\.jar$/,
];

/** Jars on the printed class path that are made for another Flink than the one that runs. */
export function misfits(told: ToldCase): readonly string[] {
  const { version } = told;
  if (version === undefined) return [];
  return jarsOf(told).filter((jar) => {
    const minor = madeFor(jar);
    return minor !== undefined && minor !== minorText(version);
  });
}

function madeFor(jar: string): string | undefined {
  for (const pattern of MADE_FOR) {
    const minor = pattern.exec(jar)?.[1];
    if (minor !== undefined) return minor;
  }
  return;
}

function minorText({ major, minor }: FlinkVersion): string {
  return `${major}.${minor}`;
}
