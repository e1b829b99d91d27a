import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBanner, readBanners, readEntries, withoutSecrets } from './index.ts';

const real = (name: string) => readFileSync(new URL(`../../../fixtures/logs/${name}`, import.meta.url), 'utf8');

describe('a banner', () => {
  it('tells component, version, JVM and configuration', () => {
    const banner = readBanner(readEntries(real('taskmanager-2.3.log')));
    expect(banner).toMatchObject({
      line: 2,
      component: 'TaskManager',
      version: '2.3.0',
      scala: '2.12',
      revision: 'c0f8d1a',
      arch: 'amd64',
      user: 'root',
      maxHeap: 512 * 1024 * 1024,
    });
    expect(banner?.jvm).toContain('17.0.15');
    expect(banner?.jvmOptions.slice(0, 2)).toEqual(['-Xmx536870902', '-Xms536870902']);
    expect(banner?.settings).toMatchObject({
      'taskmanager.memory.process.size': '1728m',
      'taskmanager.memory.network.min': '134217730b',
      'taskmanager.resource-id': 'taskmanager-1',
    });
  });

  // Lines of BashJavaUtils and config.sh as posted in apache/flink#17822.
  const preconfigured = [
    '2021-11-17 10:11:12,345 INFO  org.apache.flink.runtime.entrypoint.ClusterEntrypoint        [] - --------------------------------------------------------------------------------',
    '2021-11-17 10:11:12,346 INFO  org.apache.flink.runtime.entrypoint.ClusterEntrypoint        [] -  Preconfiguration: ',
    '2021-11-17 10:11:12,346 INFO  org.apache.flink.runtime.entrypoint.ClusterEntrypoint        [] - ',
    '',
    'RESOURCE_PARAMS extraction logs:',
    'jvm_params: -Xmx2051014652 -Xms2051014652 -XX:MaxMetaspaceSize=268435456',
    'dynamic_configs: -D jobmanager.memory.off-heap.size=134217728b -D jobmanager.memory.heap.size=2051014652b',
    'logs: INFO  [] - Loading configuration property: jobmanager.rpc.address, localhost',
    'INFO  [] - Loading configuration property: s3.secret-key, abcdef',
    'INFO  [] - Final Master Memory configuration:',
    'INFO  [] -   Total Process Memory: 2.539gb (2726297600 bytes)',
    'INFO  [] -     Total Flink Memory: 2.035gb (2185232380 bytes)',
    'INFO  [] -       JVM Heap:         1.910gb (2051014652 bytes)',
    'INFO  [] -       Off-heap:         128.000mb (134217728 bytes)',
    '',
    '2021-11-17 10:11:12,347 INFO  org.apache.flink.runtime.entrypoint.ClusterEntrypoint        [] - --------------------------------------------------------------------------------',
    '2021-11-17 10:11:12,348 INFO  org.apache.flink.runtime.entrypoint.ClusterEntrypoint        [] -  Starting StandaloneSessionClusterEntrypoint (Version: 1.14.0, Scala: 2.11, Rev:460b386, Date:2021-09-22T08:39:40+02:00)',
    '2021-11-17 10:11:12,349 INFO  org.apache.flink.runtime.entrypoint.ClusterEntrypoint        [] -  Program Arguments:',
    '2021-11-17 10:11:12,349 INFO  org.apache.flink.runtime.entrypoint.ClusterEntrypoint        [] -     --password',
    '2021-11-17 10:11:12,349 INFO  org.apache.flink.runtime.entrypoint.ClusterEntrypoint        [] -     hunter2',
    '2021-11-17 10:11:12,349 INFO  org.apache.flink.runtime.entrypoint.ClusterEntrypoint        [] -     -Dsecurity.ssl.rest.key-password=hunter2',
    '2021-11-17 10:11:12,349 INFO  org.apache.flink.runtime.entrypoint.ClusterEntrypoint        [] -  Classpath: /opt/flink/lib',
  ].join('\n');

  it('has the memory that the start scripts worked out', () => {
    const banner = readBanner(readEntries(preconfigured));
    expect(banner?.memory).toEqual({
      'Total Process Memory': 2726297600,
      'Total Flink Memory': 2185232380,
      'JVM Heap': 2051014652,
      'Off-heap': 134217728,
    });
    expect(banner?.settings).toMatchObject({
      'jobmanager.rpc.address': 'localhost',
      'jobmanager.memory.heap.size': '2051014652b',
    });
  });

  it('keeps no secret', () => {
    const written = JSON.stringify(readBanner(readEntries(preconfigured)));
    expect(written).not.toMatch(/abcdef|hunter2/);
    expect(written).toContain('******');
  });

  it('of each start is there', () => {
    const text = `${preconfigured}\n${preconfigured.replaceAll('1.14.0', '1.14.2')}`;
    expect(readBanners(readEntries(text)).map(({ version }) => version)).toEqual(['1.14.0', '1.14.2']);
  });
});

it.each([
  ['jdbc:mysql://u:pw@h/db', 'jdbc:mysql://u:******@h/db'],
  ['-Dfs.s3a.access.key=AKIA', '-Dfs.s3a.access.key=******'],
  ['--api-token t0k', '--api-token ******'],
  ['key groups 3', 'key groups 3'],
])('of %s a report says %s', (text, shown) => {
  expect(withoutSecrets(text)).toBe(shown);
});
