import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectEvidence } from '#collect';
import { diagnoses } from '#diagnoses';
import { examine } from '#engine';

/**
 * Real patients, captured by the lab (fixtures/captured/README.md). Dropping a bundle
 * `<diagnosis>[.<variant>]--<form>--<flink>.tar.gz` into the folder adds a test.
 */
const fixtures = join(import.meta.dirname, '..', 'fixtures');
const patients = ['captured', 'patients']
  .flatMap((folder) => readdirSync(join(fixtures, folder)).map((file) => join(fixtures, folder, file)))
  .filter((file) => file.endsWith('.tar.gz'))
  .map((file) => {
    const [patient = '', form = '', flink = ''] = basename(file, '.tar.gz').split('--');
    return { file, id: patient.replace(/\..*/, ''), form, name: `${patient} on ${flink}` };
  });

/** A diagnosis that is a consequence by nature: it must be found, and its cause must be the root. */
const CONSEQUENCES: Readonly<Record<string, readonly string[]>> = {
  'checkpoint-expired-backpressure': ['backpressure-slow-operator', 'sync-io-per-record', 'backpressure-slow-sink'],
  'checkpoint-alignment-skew': ['backpressure-slow-operator', 'sync-io-per-record', 'checkpoint-alignment-skew'],
};

async function examined(file: string) {
  const { evidence } = await collectEvidence([file], { forMs: 0 });
  const { findings } = examine(evidence, diagnoses);
  const idsOf = (role: string) => findings.filter((one) => one.role === role).map(({ diagnosis }) => diagnosis.id);
  return { all: findings.map(({ diagnosis }) => diagnosis.id), roots: [...new Set(idsOf('root'))], findings };
}

const of = (form: string) => patients.filter((patient) => patient.form === form);

describe('a sick patient', () => {
  it.each(of('sick'))('$name', async ({ file, id }) => {
    const { all, roots } = await examined(file);
    if (!CONSEQUENCES[id]) return expect(roots).toEqual([id]);
    expect(all).toContain(id);
    expect(roots).toHaveLength(1);
    expect(CONSEQUENCES[id]).toContain(roots[0]);
  });
});

describe('a near-miss', () => {
  it.each(of('near-miss'))('$name', async ({ file, id }) => {
    expect((await examined(file)).roots).not.toContain(id);
  });
});

describe('a healthy job', () => {
  it.each(of('healthy'))('$name', async ({ file }) => {
    const { findings } = await examined(file);
    expect(findings.filter(({ severity }) => severity !== 'info').map(({ diagnosis }) => diagnosis.id)).toEqual([]);
  });
});
