import { join } from 'node:path';
import { collectEvidence } from '#collect';
import { capturedPatient } from '#fixtures/captured-patient';
import { testDiagnosis } from '#test/test-diagnosis';
import { jmCrashNoHa } from './jm-crash-no-ha.ts';

const logs = async (name: string) => {
  const file = join(import.meta.dirname, '../../../fixtures/logs', `${name}.tar.gz`);
  return (await collectEvidence([file], { forMs: 0 })).evidence;
};
const lost = await logs('jm-crash-no-ha--sick--1.20');
const recovered = await logs('jm-crash-no-ha--near-miss--1.20');
const suspended = await logs('ha-zk-suspended--sick--1.20');
const healthy = await capturedPatient('healthy-busy--healthy--1.20');

testDiagnosis(jmCrashNoHa, {
  finds: {
    'a JobManager that is started again, and knows of no job': {
      given: () => lost,
      expect: { severity: 'critical', confidence: 'likely' },
    },
  },
  ignores: {
    'one that takes its job over from ZooKeeper': () => recovered,
    'a leader that comes back': () => suspended,
    'a healthy job': () => healthy,
  },
});
