import { expect, test } from 'vitest';
import { caseName } from './admit.ts';
import { plan } from './matrix.ts';
import { definePatient } from './patients/define-patient.ts';

const visible = async () => 'seen';
const plain = definePatient({ id: 'plain', visible });
const ownCluster = definePatient({ id: 'own', visible, cluster: (form) => (form === 'sick' ? { slots: 1 } : {}) });
const varied = definePatient({ id: 'varied', visible, variants: (form) => (form === 'sick' ? ['a', 'b'] : []) });

test('every form in every variant, those that share a cluster side by side', () => {
  const cases = plan([plain, ownCluster, varied], ['sick', 'healthy']);
  expect(cases.map(caseName)).toEqual([
    'plain--sick',
    'plain--healthy',
    'own--healthy',
    'varied.a--sick',
    'varied.b--sick',
    'varied--healthy',
    'own--sick',
  ]);
});

test('only the forms that a patient has', () => {
  const healthy = definePatient({ id: 'well', forms: ['healthy'], visible });
  expect(plan([healthy], ['sick', 'near-miss'])).toEqual([]);
});
