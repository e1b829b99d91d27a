import { describe, expect, it } from 'vitest';
import { fingerprint, readEntries } from './index.ts';

const head = '2024-05-04 10:11:12,345 WARN  org.apache.flink.runtime.taskmanager.Task [] - ';
const of = (text: string) => readEntries(text).map(fingerprint)[0];
const failed = (message: string, frame = 'com.acme.Job.map(Job.java:7)') =>
  of(`${head}${message}\njava.io.IOException: gone\n\tat ${frame}`);

describe('a fingerprint', () => {
  it.each([
    [
      'subtask, attempt and ids',
      'Map (1/4)#0 (d6a3a16665978297cef0c9f6875af106_34bbb22598b9b0bbf8d997d33fcd2253_3_0) failed',
      'Map (3/4)#12 (f8ac9d371546fa51c5fdfc073a69fb1e_34bbb22598b9b0bbf8d997d33fcd2253_2_12) failed',
    ],
    [
      'UUIDs and paths with ids',
      'no file s3://b/part-ddd5011f-9863-432c-9988-50dc1d2628b3-0-0',
      'no file s3://b/part-29594611-b313-4ff6-a0a0-86087ec6f262-1-7',
    ],
    ['numbers and times', 'took 2,816,808 ms since 2024-05-04 10:11:12,345', 'took 12 ms since 2024-06-01 01:02:03'],
    [
      'addresses',
      'Heartbeat of TaskManager with id 172.18.0.5:36859-7443e5 timed out',
      'Heartbeat of TaskManager with id 10.0.0.17:41975-23ccd7 timed out',
    ],
    [
      'identities of objects',
      'java.util.ArrayList$Itr@a1cdc6d is not serializable',
      'java.util.ArrayList$Itr@5759f99e is not serializable',
    ],
  ])('does not see %s', (_, one, other) => {
    expect(failed(one)).toBe(failed(other));
  });

  it.each([
    ['line numbers', 'com.acme.Job.map(Job.java:7)', 'com.acme.Job.map(Job.java:9)'],
    [
      'lambdas',
      'com.acme.Job$$Lambda$14/0x0000000800c03000.map(Unknown Source)',
      'com.acme.Job$$Lambda/0x00007f5900000a08.map(Unknown Source)',
    ],
    ['synthetic names', 'com.acme.Job.lambda$main$81fa9aea33$1(Job.java:7)', 'com.acme.Job.lambda$main$0(Job.java:7)'],
    [
      'generated accessors',
      'jdk.internal.reflect.GeneratedMethodAccessor17.invoke(Unknown Source)',
      'jdk.internal.reflect.GeneratedMethodAccessor23.invoke(Unknown Source)',
    ],
  ])('does not see %s', (_, one, other) => {
    expect(failed('x', one)).toBe(failed('x', other));
  });

  it.each([
    ['words', failed('could not open'), failed('could not close')],
    ['places', failed('x', 'com.acme.Job.map(Job.java:7)'), failed('x', 'com.acme.Job.open(Job.java:7)')],
    ['throwables', of(`${head}x\njava.io.IOException: gone`), of(`${head}x\njava.lang.Error: gone`)],
    ['loggers', of(`${head}x`), of(`${head.replace('Task ', 'Other ')}x`)],
  ])('sees %s', (_, one, other) => {
    expect(one).not.toBe(other);
  });
});
