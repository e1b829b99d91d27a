import { expect, it } from 'vitest';
import type { ReportFinding, ReportPrescription } from './document.ts';
import { treatmentOf } from './treatment.ts';

const spaced = (ms: number): ReportPrescription => ({
  aim: 'relieve',
  action: `Checkpoint less often. One takes ${ms} ms.`,
  cost: '',
  settings: { 'execution.checkpointing.interval': '30 s' },
});

const finding = (id: string, prescriptions: readonly ReportPrescription[]) =>
  ({ id, prescriptions }) as unknown as ReportFinding;

it('gives the same settings once, whatever figure stands beside them', () => {
  const treatment = treatmentOf(finding('checkpoint-sync-slow', [spaced(9091)]), [
    finding('checkpoint-interval-too-short', [spaced(9057)]),
  ]);
  expect(treatment.map(({ action }) => action)).toEqual(['Checkpoint less often. One takes 9091 ms.']);
});

it('gives other settings as well', () => {
  const other = { ...spaced(9057), settings: { 'execution.checkpointing.interval': '60 s' } };
  expect(treatmentOf(finding('a', [spaced(9091)]), [finding('b', [other])])).toHaveLength(2);
});
