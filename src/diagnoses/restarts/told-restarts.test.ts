import { describe, expect, it } from 'vitest';
import { foldLogs } from '#collect';
import { examine } from '#engine';
import { rootsIn } from '#test/told';
import { restartBudgetExhausted } from './restart-budget-exhausted.ts';
import { unclassifiedFailure } from './unclassified-failure.ts';
import { userCodeException } from './user-code-exception.ts';

const OWN = [userCodeException, unclassifiedFailure, restartBudgetExhausted];

/** What these three make of a fragment, without any other diagnosis. */
function examined(log: string) {
  const { cluster, jobs } = foldLogs([{ name: 'chat', content: log }]);
  return examine({ from: 0, to: 0, inputs: [], clusters: [cluster], jobs }, OWN);
}

const found = (log: string) =>
  examined(log).findings.map(({ diagnosis, role, confidence }) => `${diagnosis.id} ${role} ${confidence}`);

const FLINK = '\tat org.apache.flink.streaming.api.operators.StreamMap.processElement(StreamMap.java:38)';

describe('a pasted trace', () => {
  it.each([
    [
      'the job’s own code',
      `java.lang.NullPointerException\n\tat com.acme.Enrich.map(Enrich.java:12)\n${FLINK}`,
      ['user-code-exception root likely'],
    ],
    [
      'own code that asked somebody who did not answer',
      `java.net.ConnectException: refused\n\tat com.acme.Enrich.map(Enrich.java:12)\n${FLINK}`,
      ['user-code-exception root possible'],
    ],
    [
      'a class that was shortened: whose it is, is not known',
      'java.lang.NullPointerException\n\tat Enrich.map(Enrich.java:12)',
      ['user-code-exception root possible'],
    ],
    [
      'Python that the job brought',
      'Traceback (most recent call last):\n  File "/opt/app/job.py", line 3, in parse\n    int(value)\nValueError: invalid literal',
      ['user-code-exception root likely'],
    ],
    [
      'PyFlink itself',
      'Traceback (most recent call last):\n  File "/usr/lib/python3.9/site-packages/pyflink/fn_execution/operations.py", line 3, in process\n    run()\nRuntimeError: odd',
      ['unclassified-failure root possible'],
    ],
    [
      'a library nobody knows',
      `org.odd.client.OddException: quota of tenant\n\tat org.apache.flink.connector.odd.OddWriter.write(OddWriter.java:7)\n${FLINK}`,
      ['unclassified-failure root possible'],
    ],
    [
      'an error without a trace',
      '2026-05-04 12:00:00,000 ERROR org.odd.Client [] - quota of tenant is used up',
      ['unclassified-failure root possible'],
    ],
  ])('%s', (_, log, expected) => {
    expect(found(log)).toEqual(expected);
  });

  it('names the connector and the file it came from', () => {
    const { findings } = examined(
      `org.odd.OddException: quota\n\tat org.apache.flink.connector.odd.OddWriter.write(OddWriter.java:7) ~[flink-connector-odd-3.1.jar:3.1]\n${FLINK}`,
    );
    expect(findings[0]?.summary.en).toMatch(/connector or format "odd".*flink-connector-odd-3\.1\.jar/);
  });
});

describe('what only wraps', () => {
  it.each([
    'org.apache.flink.runtime.JobException: Recovery is suppressed by FixedDelayRestartBackoffTimeStrategy(maxNumberRestartAttempts=3, backoffTimeMS=1000)',
    'java.lang.RuntimeException: One or more fetchers have encountered exception',
    'org.apache.flink.streaming.runtime.tasks.ExceptionInChainedOperatorException: Could not forward element to next operator',
    'org.apache.flink.client.program.ProgramInvocationException: The main method caused an error: Failed to execute job',
  ])('%s: no cause, but what to give', (log) => {
    const { findings, notAssessed } = examined(log);
    expect(findings.filter(({ role }) => role === 'root')).toEqual([]);
    expect(notAssessed.find(({ diagnosis }) => diagnosis.id === 'unclassified-failure')?.remedy.en).toContain('log');
    expect(rootsIn(log).filter(({ confidence }) => confidence !== 'possible')).toEqual([]);
  });
});

it('a log in which the restart strategy gave up: the cause is the root, that it gave up a consequence', () => {
  const JOB = '5a1c8f0e2b7d4c63a9e8f7d6c5b4a392';
  const at = (second: number) =>
    `2026-05-04 12:00:0${second},000 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph [] -`;
  const thrown = `java.lang.IllegalStateException: odd\n\tat com.acme.Enrich.map(Enrich.java:12)\n${FLINK}`;
  const log = [
    `${at(0)} Job orders (${JOB}) switched from state CREATED to RUNNING.`,
    `${at(5)} enrich (1/1) (${JOB}_34bbb22598b9b0bbf8d997d33fcd2253_0_0) switched from RUNNING to FAILED on tm-1 @ host (dataPort=1).\n${thrown}`,
    `${at(5)} Job orders (${JOB}) switched from state RUNNING to FAILING.`,
    `org.apache.flink.runtime.JobException: Recovery is suppressed by NoRestartBackoffTimeStrategy\n\tat org.apache.flink.runtime.executiongraph.failover.flip1.ExecutionFailureHandler.handleFailure(ExecutionFailureHandler.java:138)\nCaused by: ${thrown}`,
    `${at(6)} Job orders (${JOB}) switched from state FAILING to FAILED.`,
  ].join('\n');
  expect(found(log)).toEqual(['user-code-exception root certain', 'restart-budget-exhausted consequence certain']);
  expect(examined(log).jobs).toMatchObject([{ state: 'FAILED', verdict: 'sick' }]);
  const [cause] = examined(log).findings;
  expect(cause?.timeline?.map(({ kind, cite }) => `${kind} ${cite.at}`)).toEqual([
    'healthy chat:1',
    'first-fault chat:2-5',
    'end chat:12',
  ]);
});

it('a partner that was lost is no second cause beside one with a name', () => {
  // org.apache.flink.runtime.io.network.partition.ProducerFailedException; two minutes before, so an incident of its own.
  const log = `2026-05-04 12:00:00,000 WARN  org.apache.flink.runtime.taskmanager.Task [] - Sink: out (1/1)#0 (a1b2) has lost its input.
org.apache.flink.runtime.io.network.partition.ProducerFailedException: java.lang.Exception: gone
	at org.apache.flink.runtime.io.network.partition.consumer.LocalInputChannel.getNextBuffer(LocalInputChannel.java:243)
2026-05-04 12:02:00,000 ERROR com.acme.Job [] - cannot write
org.apache.flink.core.fs.UnsupportedFileSystemSchemeException: Could not find a file system implementation for scheme 's3'.
	at org.apache.flink.core.fs.FileSystem.getUnguardedFileSystem(FileSystem.java:543)`;
  expect(rootsIn(log).map(({ diagnosis }) => diagnosis.id)).toEqual(['fs-scheme-missing']);
});
