import { configured, factsOf, jobWith } from '#fixtures/snapshot-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { oomJobmanager } from './oom-jobmanager.ts';

// 64,409 bytes of _metadata, and 8 subtasks that receive some 58,000 bytes each.
const swollen = await factsOf('kafka-stage-2');
const withHeap = (values: Readonly<Record<string, string>>) => configured(jobWith(swollen), values);

testDiagnosis(oomJobmanager, {
  finds: {
    'a heap that does not hold the handles': {
      given: () => withHeap({ 'jobmanager.memory.heap.size': '100k' }),
      expect: { severity: 'critical', confidence: 'likely' },
    },
    'one that does not hold all messages at once': {
      given: () => withHeap({ 'jobmanager.memory.heap.size': '500k' }),
      expect: { severity: 'warning', confidence: 'possible' },
    },
    'one that just does': {
      given: () => withHeap({ 'jobmanager.memory.heap.size': '1m' }),
      expect: { severity: 'warning' },
    },
    'a heap that is what a process leaves': {
      // 577 MiB less 256 MiB of metaspace, 192 MiB of overhead and 128 MiB off heap.
      given: () => withHeap({ 'jobmanager.memory.process.size': '577m' }),
      expect: { severity: 'warning' },
    },
  },
  ignores: {
    'a heap of Flink’s default': () => jobWith(swollen),
    'one that is large enough': () => withHeap({ 'jobmanager.memory.process.size': '1600m' }),
    'a job without snapshots': () => jobWith(),
  },
});
