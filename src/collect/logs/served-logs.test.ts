import { expect, it } from 'vitest';
import { joinEvidence } from '../join-evidence.ts';
import { createRestReading } from '../reading/index.ts';
import { createServedLogs } from './served-logs.ts';

const REFUSED =
  '2026-05-04 12:00:00,000 ERROR org.apache.flink.runtime.webmonitor.handlers.JarRunHandler [] - Exception occurred in REST handler: refused\n';

function served(files: Readonly<Record<string, string>>) {
  const logs = createServedLogs();
  for (const [path, body] of Object.entries(files)) logs.take({ look: 0, path, at: 0, tookMs: 1, status: 200, body });
  return logs.finish();
}

it('reads a file once that several processes serve from one folder, as long as it got', () => {
  const files = served({
    '/jobmanager/logs/flink-taskexecutor-0.log': REFUSED,
    '/taskmanagers/a/logs/flink-taskexecutor-0.log': `${REFUSED}${REFUSED}`,
    '/taskmanagers/b/logs/flink-taskexecutor-0.log': REFUSED,
  });
  expect(files.map(({ name, about }) => [name, about.lines])).toEqual([
    ['/taskmanagers/a/logs/flink-taskexecutor-0.log', 2],
  ]);
});

it('keeps files apart that only have a name in common', () => {
  const files = served({
    '/taskmanagers/a/logs/taskmanager.log': REFUSED,
    '/taskmanagers/b/logs/taskmanager.log': REFUSED.replace('12:00', '12:01'),
  });
  expect(files).toHaveLength(2);
});

it('tells of a cluster without a job what its logs tell, and nothing where they tell nothing', () => {
  const jobsOf = (content: string) => {
    const rest = [
      { evidence: createRestReading('http://jm').finish(), served: served({ '/jobmanager/logs/jm.log': content }) },
    ];
    return joinEvidence({ rest, logs: [], configs: [], snapshots: [], code: [], name: '' }).jobs;
  };
  expect(jobsOf(REFUSED).map(({ log }) => log.known && log.value.records.length)).toEqual([1]);
  expect(jobsOf('2026-05-04 12:00:00,000 INFO  a.b.C [] - all is well\n')).toEqual([]);
});
