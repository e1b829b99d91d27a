import { expect, it } from 'vitest';
import { stemOf } from './rotated.ts';

it.each([
  ['log/jobmanager.log', 'log/jobmanager.log'],
  ['log/jobmanager.log.1', 'log/jobmanager.log'],
  ['log/jobmanager.log.12.gz', 'log/jobmanager.log'],
  ['log/jobmanager.log.2024-05-04', 'log/jobmanager.log'],
  ['jobmanager-2024-05-04-1.log', 'jobmanager.log'],
  ['jobmanager.2.log', 'jobmanager.log'],
  ['flink-root-taskexecutor-0-host-1.log', 'flink-root-taskexecutor-0-host-1.log'],
  ['pod-taskmanager-1-2.log', 'pod-taskmanager-1-2.log'],
  ['10.0.0.7.log', '10.0.0.7.log'],
  ['log-10.0.0.7', 'log-10.0.0.7'],
])('%s is part of %s', (name, stem) => {
  expect(stemOf(name)).toBe(stem);
});
