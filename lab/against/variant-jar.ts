import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FlinkVersion } from '../flink/version.ts';
import { mustRun } from '../processes/run.ts';
import { CLASS_OF, type Variant } from './variant.ts';

const JOBS = fileURLToPath(new URL('./jobs', import.meta.url));
/** What Avro needs beside Flink; in the lab's own jar. */
const AVRO = 'org/apache/avro/,org/apache/flink/formats/avro/,com/fasterxml/jackson/,org/apache/commons/compress/';

/** Where jars are built, and with what. */
export interface Workshop {
  readonly version: FlinkVersion;
  /** Flink's jars, and the lab's. */
  readonly classPath: string;
  readonly labJar: string;
  /** Jars come to lie here. */
  readonly folder: string;
}

/** Compiles every variant into a jar of its own, `<id>.jar`, in one process: starting a compiler takes longer than compiling. */
export async function makeVariantJars(variants: readonly Variant[], workshop: Workshop): Promise<void> {
  const { version, classPath, labJar, folder } = workshop;
  const scratch = join(folder, 'building');
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  const orders = variants.flatMap((variant) => {
    const sources = join(scratch, variant.id);
    writeSources(variant, version, sources);
    const libraries = variant.base === 'parcels' ? [labJar, AVRO] : ['-', '-'];
    return [sources, CLASS_OF[variant.base], jarOf(folder, variant), ...libraries];
  });
  await mustRun('java', [join(JOBS, 'make', 'MakeJars.java'), classPath, ...orders]);
  rmSync(scratch, { recursive: true });
}

export function jarOf(folder: string, { id }: Variant): string {
  return join(folder, `${id}.jar`);
}

/** The base's sources with the variant's edits, and what all of them run on: the release's API, and a slow source. */
function writeSources(variant: Variant, version: FlinkVersion, folder: string): void {
  const line = version.major >= 2 ? 'line2' : 'line1';
  for (const part of [line, 'pace', variant.base]) cpSync(join(JOBS, part), folder, { recursive: true });
  for (const [file, from, to] of variant.edits ?? []) edit(join(folder, file), from, to, variant.id);
  if (variant.renamed !== undefined) rename(folder, ...variant.renamed);
}

function edit(path: string, from: string, to: string, id: string): void {
  const source = readFileSync(path, 'utf8');
  if (!source.includes(from)) throw new Error(`variant ${id}: ${path} has no ${from}`);
  writeFileSync(
    path,
    source.replace(from, () => to),
  );
}

function rename(folder: string, from: string, to: string): void {
  for (const file of readdirSync(folder)) {
    const source = readFileSync(join(folder, file), 'utf8');
    rmSync(join(folder, file));
    const next = file === `${from}.java` ? `${to}.java` : file;
    writeFileSync(join(folder, next), source.replaceAll(new RegExp(`\\b${from}\\b`, 'g'), to));
  }
}
