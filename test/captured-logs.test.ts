import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectEvidence } from '#collect';
import { diagnoses } from '#diagnoses';
import { examine } from '#engine';

/**
 * What the processes of real patients logged, kept by the lab (fixtures/logs/README.md) and examined without anything else.
 * Dropping an archive `<diagnosis>[.<variant>]--<form>--<flink>.tar.gz` into the folder adds a test.
 */
const folder = join(import.meta.dirname, '..', 'fixtures', 'logs');
const patients = readdirSync(folder)
  .filter((file) => file.endsWith('.tar.gz'))
  .map((file) => {
    const [patient = '', form = '', flink = ''] = basename(file, '.tar.gz').split('--');
    return { file: join(folder, file), patient, id: patient.replace(/\..*/, ''), form, name: `${patient} on ${flink}` };
  });

/** Slowness, skew, idleness, lateness: a live look shows them, and nothing in the logs does. */
const SEEN_LIVE_ONLY: ReadonlySet<string> = new Set([
  'backpressure-slow-operator',
  'backpressure-slow-sink',
  'checkpoint-alignment-skew',
  'checkpoint-async-slow',
  'checkpoint-sync-slow',
  'checkpointing-disabled',
  'data-skew',
  'gc-pressure',
  'key-group-skew',
  'late-data-dropped',
  'source-parallelism',
  'sync-io-per-record',
  'tm-host-slow',
  'watermark-idle-source',
]);

/** What is right as well: less than the id, or more than it. */
const RIGHT_TOO: Readonly<Record<string, readonly string[]>> = {
  // That the checkpoint expired, and not what held it up.
  'checkpoint-user-code-blocked': ['checkpoint-expired-backpressure'],
  // It answers no call any more, for which a host that stands still is a name; that it was lost is then the consequence.
  'tm-heartbeat-timeout.frozen': ['tm-host-slow'],
};

/** What may be named beside it, because it is there as well. */
const BESIDES: Readonly<Record<string, readonly string[]>> = {
  // The leak grows with restarts, and those have a cause of their own.
  'oom-metaspace-leak': ['user-code-exception'],
};

/** What is not told rightly yet; a case that comes right turns red here and is taken out. */
const GAPS: ReadonlySet<string> = new Set([]);

async function examined(file: string) {
  const { evidence } = await collectEvidence([file], { forMs: 0 });
  const { findings } = examine(evidence, diagnoses);
  const named = findings.map(({ diagnosis, role, severity }) => ({ id: diagnosis.id, role, severity }));
  return {
    jobs: evidence.jobs.length,
    roots: named.filter(({ role }) => role === 'root').map(({ id }) => id),
    alarms: named.filter(({ severity }) => severity !== 'info').map(({ id }) => id),
  };
}

function patientsOf(form: string, { seenLiveOnly }: { readonly seenLiveOnly?: boolean } = {}) {
  return patients.filter(
    (one) => one.form === form && (seenLiveOnly === undefined || SEEN_LIVE_ONLY.has(one.id) === seenLiveOnly),
  );
}

/** One test for each, expected to fail where it is a known gap. */
function examineEach(those: typeof patients, check: (patient: (typeof patients)[number]) => Promise<void>): void {
  for (const one of those) {
    const test = GAPS.has(basename(one.file, '.tar.gz')) ? it.fails : it;
    test(one.name, () => check(one));
  }
}

describe('from its logs alone, a sick patient', () => {
  examineEach(patientsOf('sick', { seenLiveOnly: false }), async ({ file, id, patient }) => {
    const { roots } = await examined(file);
    const right = [id, ...(RIGHT_TOO[patient] ?? [])];
    const allowed = [...right, ...(BESIDES[id] ?? [])];
    expect({
      named: roots.some((root) => right.includes(root)),
      others: roots.filter((root) => !allowed.includes(root)),
    }).toEqual({ named: true, others: [] });
  });
});

describe('one that only a live look shows is given no other name', () => {
  examineEach(patientsOf('sick', { seenLiveOnly: true }), async ({ file, id }) => {
    const { jobs, alarms } = await examined(file);
    expect(jobs).toBe(1);
    expect(alarms.filter((alarm) => alarm !== id)).toEqual([]);
  });
});

describe('a near-miss', () => {
  examineEach(patientsOf('near-miss'), async ({ file, id }) => {
    expect((await examined(file)).roots).not.toContain(id);
  });
});

describe('the logs of a healthy job', () => {
  examineEach(patientsOf('healthy'), async ({ file }) => {
    const { jobs, alarms } = await examined(file);
    expect(jobs).toBe(1);
    expect(alarms).toEqual([]);
  });
});
