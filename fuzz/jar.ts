import { jarBytes, zlibUnpacker } from '#fixtures/class-fixture';
import { zipOf } from '#fixtures/zip-writer';
import { bytesSource, FormatError } from '#formats/bytes';
import { classesOf, JAR_LIMITS, type JarProblem, openArchive } from '#formats/jar';
import { mutatedBytes } from './mutate-bytes.ts';
import { processorMillis } from './processor-time.ts';
import { randomFrom } from './random.ts';

const MOST_MILLIS = 500;
const LIMITS = { ...JAR_LIMITS, entryBytes: 1 << 24, totalBytes: 1 << 26 };

/** Opens real jars with bytes changed and unpacks their classes; anything but a FormatError or a named problem is one. */
export async function fuzzJars(rounds: number, seed: number): Promise<readonly string[]> {
  const corpus = [
    ...['driver', 'fat', 'stored', 'boot', 'signed'].map(jarBytes),
    zipOf(
      [
        { name: 'a.class', content: 'a', large: true },
        { name: 'b.class', descriptor: true },
      ],
      { zip64: true },
    ),
  ];
  const random = randomFrom(seed);
  const problems: string[] = [];
  const counts = { refused: 0, named: 0, classes: 0 };
  for (let round = 0; round < rounds && problems.length < 10; round += 1) {
    const bytes = mutatedBytes(random.of(corpus), random);
    const started = performance.now();
    const problem = await problemWith(bytes, counts);
    const waited = performance.now() - started;
    const millis = await processorMillis(waited, MOST_MILLIS, () => problemWith(bytes, { ...counts }));
    if (problem) problems.push(`round ${round}: ${problem}`);
    if (millis > MOST_MILLIS) problems.push(`round ${round}: took ${millis.toFixed(0)} ms`);
  }
  process.stdout.write(`${corpus.length} jars, ${rounds} rounds, seed ${seed}: ${counts.refused} refused, `);
  process.stdout.write(`${counts.named} problems named, ${counts.classes} classes unpacked\n`);
  return problems;
}

async function problemWith(
  bytes: Uint8Array,
  counts: { refused: number; named: number; classes: number },
): Promise<string | undefined> {
  const named: JarProblem[] = [];
  try {
    const archive = await openArchive(bytesSource(bytes, 'x.jar'), { unpacker: zlibUnpacker, limits: LIMITS });
    for await (const batch of classesOf(archive, 17, zlibUnpacker, (one) => named.push(one))) {
      counts.classes += batch.length;
    }
    counts.named += archive.problems.length + named.length;
    return undefined;
  } catch (error) {
    counts.refused += 1;
    if (error instanceof FormatError) return undefined;
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
