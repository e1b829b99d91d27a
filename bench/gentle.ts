import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { collectBundle, readBundle } from '#collect';
import { admit } from '../lab/admit.ts';
import { parseVersion } from '../lab/flink/version.ts';
import { patientNamed } from '../lab/patients/index.ts';
import { makeWorkspace } from '../lab/processes/workspace.ts';
import { openWard } from '../lab/ward.ts';

const FLINK = '1.20.3';
const WATCH_MS = 120_000;
/** The cadence of issue 3, and its limit: 1 % of one core. */
const CADENCE_MS = 15_000;
const MOST_SHARE = 0.01;

/** Linux counts CPU time of a process in hundredths of a second (`USER_HZ`). */
const TICK_MS = 10;

/**
 * What watching a healthy job of 20 vertices costs the JobManager: its CPU time over two minutes while it is watched,
 * less that of two minutes in which it is not, per look.
 */
export async function benchGentle(): Promise<void> {
  const workspace = makeWorkspace();
  const ward = await openWard(parseVersion(FLINK));
  try {
    const patient = patientNamed('healthy-wide');
    const { cluster } = await ward.bed(patient.cluster('healthy'));
    const { rest, discharge } = await admit(ward, { patient, form: 'healthy' });
    const idle = await cpuOver(cluster.jobManager.pid, () => sleep(WATCH_MS));
    const bundle = `${workspace.path}/gentle.tar.gz`;
    const watched = await cpuOver(cluster.jobManager.pid, async () => {
      await collectBundle([rest.url], bundle, { forMs: WATCH_MS, tool: { name: 'bench', version: '0' } });
    });
    await discharge();
    await report(idle, watched, bundle);
  } finally {
    await ward.close();
    workspace.remove();
  }
}

async function report(idle: number, watched: number, bundle: string): Promise<void> {
  const looks = new Map<number, { requests: number; bytes: number }>();
  await readBundle(bundle, (_, __, { look, body }) => {
    const { requests, bytes } = looks.get(look) ?? { requests: 0, bytes: 0 };
    looks.set(look, { requests: requests + 1, bytes: bytes + JSON.stringify(body ?? '').length });
  });
  const extra = Math.max(0, watched - idle);
  const share = extra / looks.size / CADENCE_MS;
  console.log(
    `\nWatching a job of 20 vertices × 4 subtasks on Flink ${FLINK} for ${WATCH_MS / 1000} s, ${looks.size} looks`,
  );
  console.log(`  JobManager CPU: ${idle.toFixed(0)} ms unwatched, ${watched.toFixed(0)} ms watched`);
  for (const [look, { requests, bytes }] of looks) {
    if (look < 2 || look === looks.size - 1)
      console.log(`  look ${look}: ${requests} requests, ${(bytes / 1e3).toFixed(0)} kB`);
  }
  console.log(
    `  one look each ${CADENCE_MS / 1000} s would take ${(share * 100).toFixed(2)} % of one core (wanted < ${MOST_SHARE * 100} %)`,
  );
}

/** CPU time of a process and of its children while something goes on, ms. */
async function cpuOver(pid: number, meanwhile: () => Promise<void>): Promise<number> {
  const before = cpuOf(pid);
  await meanwhile();
  return cpuOf(pid) - before;
}

function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}
