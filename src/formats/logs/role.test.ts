import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { originOf, readEntries, roleOf } from './index.ts';

const real = (name: string) =>
  readEntries(readFileSync(new URL(`../../../fixtures/logs/${name}`, import.meta.url), 'utf8'));

describe('whose log it is', () => {
  it.each([
    ['taskmanager-2.3.log', 'taskmanager'],
    ['jobmanager-2.3.log', 'jobmanager'],
    ['jobmanager-1.20.log', 'jobmanager'],
    ['jobmanager-1.13.log', 'jobmanager'],
  ])('%s says it under any name', (name, role) => {
    expect(roleOf('output.txt', real(name))).toBe(role);
    expect(roleOf('flink-x-historyserver-0-h.log', real(name))).toBe(role);
  });

  // Names: bin/flink-daemon.sh and flink-console.sh, flink-conf of YARN containers, JVM defaults.
  it.each([
    ['flink-hdfs-standalonesession-0-host-1.log', 'jobmanager'],
    ['logs/flink--kubernetes-application-0-job-7d9f.log.1', 'jobmanager'],
    ['flink-root-taskexecutor-2-vm.out', 'taskmanager'],
    ['container_e12_1650000000000_0001_01_000002/taskmanager.log', 'taskmanager'],
    ['flink-root-sql-client-vm.log', 'client'],
    ['flink-root-client-vm.log', 'client'],
    ['flink-root-sql-gateway-0-vm.log', 'sql-gateway'],
    ['flink-root-historyserver-0-vm.log', 'history-server'],
    ['flink-kubernetes-operator-5d8.log', 'kubernetes-operator'],
    ['hs_err_pid17.log', 'jvm'],
    ['gc.log.0.current', 'jvm'],
    ['yarn-nodemanager-host.log', 'platform'],
    ['pod-describe.txt', 'platform'],
    ['output.txt', 'unknown'],
  ])('%s, without entries, is of the %s', (name, role) => {
    expect(roleOf(name, [])).toBe(role);
  });

  it.each([
    ['flink-lab-taskexecutor-0-vm-3.example.log', { role: 'taskmanager', host: 'vm-3.example' }],
    ['logs/job-taskmanager-1-12.log', { role: 'taskmanager', process: 'job-taskmanager-1-12' }],
    [
      'container_e12_1650000000000_0001_01_000002/taskmanager.log',
      { role: 'taskmanager', process: 'container_e12_1650000000000_0001_01_000002' },
    ],
  ])('%s names host or process', (name, origin) => {
    expect(originOf(name, [])).toEqual(origin);
  });

  // ClusterEntrypoint, TaskManagerRunner, HistoryServer: the component that EnvironmentInformation logs at the start.
  it.each([
    ['TaskManager', 'taskmanager'],
    ['StandaloneSessionClusterEntrypoint', 'jobmanager'],
    ['KubernetesApplicationClusterEntrypoint', 'jobmanager'],
    ['HistoryServer', 'history-server'],
    ['Command Line Client', 'client'],
  ])('of %s is said by its banner', (component, role) => {
    const entries = readEntries(
      `2024-05-04 10:11:12,345 INFO  a.B [] -  Starting ${component} (Version: 1.20.3, Scala: 2.12, Rev:abc, Date:x)`,
    );
    expect(roleOf('gc.log', entries)).toBe(role);
  });

  it('is named by the pod before its lines', () => {
    const entries = readEntries(
      '[pod/job-taskmanager-1-1/flink-main-container] 2024-05-04 10:11:12,345 INFO  a.B [] - x',
    );
    expect(originOf('x', entries).process).toBe('job-taskmanager-1-1');
  });

  it('is named by the resource id a TaskManager starts with', () => {
    // TaskManagerRunner, Flink 1.13 to 2.3: "Starting TaskManager with ResourceID: {}"
    const entries = readEntries(
      '2024-05-04 10:11:12,345 INFO  org.apache.flink.runtime.taskexecutor.TaskManagerRunner      [] - Starting TaskManager with ResourceID: 10.0.0.1:3456-abc123',
    );
    expect(originOf('taskmanager.log', entries).process).toBe('10.0.0.1:3456-abc123');
  });
});
