import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runDoctor } from '../doctor.ts';
import { JDK_ACCESS } from '../flink/java-options.ts';
import { mustRun } from '../processes/run.ts';
import type { Ward } from '../ward.ts';
import { obtainGallery, UIDS, type Way, wayName, waysOf } from './gallery.ts';
import { compareValues, type Tally } from './same-values.ts';

const READER = 'dev.flinkdoctor.lab.gallery.GalleryReader';
const READ_MS = 900_000;

/**
 * Fills state of every kind on a real Flink, reads its savepoints with Flink's State Processor API and with the doctor, and compares
 * value by value. Tables go to `out`.
 *
 * @param only of these ways only
 */
export async function values(ward: Ward, out: string, only: readonly string[] | undefined): Promise<number> {
  mkdirSync(out, { recursive: true });
  const results: Record<string, Record<string, Tally>> = {};
  for (const way of waysOf(only)) {
    const name = `${ward.version.full}-${wayName(way)}`;
    const savepoint = await obtainGallery(ward, way, out);
    const tallies = await readTwice(ward, way, savepoint);
    results[name] = Object.fromEntries(tallies);
    console.error(`lab: ${name}: ${summary([...tallies.values()])}`);
    for (const [state, { example }] of tallies)
      if (example !== undefined) console.error(`  ${state}\n    ${example.slice(0, 2000)}`);
    writeFileSync(join(out, `values-${ward.version.full}.json`), `${JSON.stringify(results, null, 2)}\n`);
  }
  const all = Object.values(results).flatMap((one) => Object.values(one));
  console.log(summary(all));
  return all.every(({ different }) => different === 0) ? 0 : 1;
}

async function readTwice(ward: Ward, { backend }: Way, savepoint: string): Promise<ReadonlyMap<string, Tally>> {
  const [flink, doctor] = [`${savepoint}.flink.jsonl`, `${savepoint}.doctor.jsonl`];
  const args = ['--savepoint', `file://${savepoint}`, '--backend', backend, '--out', flink];
  await mustRun('java', ['-Xmx2g', ...JDK_ACCESS, '-cp', ward.classPath, READER, ...args], { timeoutMs: READ_MS });
  await runDoctor(['snapshot', 'read', savepoint, '--uid', UIDS.join(), '-o', doctor]);
  const tallies = await compareValues(flink, doctor);
  rmSync(flink);
  rmSync(doctor);
  return tallies;
}

function summary(tallies: readonly Tally[]): string {
  const sum = (count: (tally: Tally) => number) => tallies.reduce((total, tally) => total + count(tally), 0);
  const [flink, different] = [sum((tally) => tally.flink), sum((tally) => tally.different)];
  return `${tallies.length} states, ${flink} entries by the State Processor API, ${different} differences`;
}
