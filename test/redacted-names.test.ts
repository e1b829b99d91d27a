import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { collectBundle, collectEvidence } from '#collect';
import { diagnoses } from '#diagnoses';
import { examine } from '#engine';

const folder = mkdtempSync(join(tmpdir(), 'flink-doctor-names-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PATIENTS = [
  'patients/data-skew--sick--2.3',
  'captured/watermark-idle-source--sick--1.20',
  'captured/user-code-exception--sick--2.3',
  'captured/checkpoint-declined-exception.async--sick--1.20',
];

async function found(bundle: string): Promise<readonly string[]> {
  const { evidence } = await collectEvidence([bundle], { forMs: 0 });
  return examine(evidence, diagnoses).findings.map(
    ({ diagnosis, role, severity }) => `${diagnosis.id} ${role} ${severity}`,
  );
}

it.each(PATIENTS)('%s has the same findings without its names', async (patient) => {
  const bundle = join(import.meta.dirname, '..', 'fixtures', `${patient}.tar.gz`);
  const nameless = join(folder, `${patient.replace('/', '-')}.tar.gz`);
  await collectBundle([bundle], nameless, { forMs: 0, redactNames: true, tool: { name: 'test', version: '0' } });
  const expected = await found(bundle);
  expect(expected).not.toEqual([]);
  expect(await found(nameless)).toEqual(expected);
});
