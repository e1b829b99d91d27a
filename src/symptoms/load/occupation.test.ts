import { describe, expect, it } from 'vitest';
import { threadsIn } from '#fixtures/stacks';
import { readPrinted } from '../threads/read-frames.ts';
import { type Occupation, occupationOf } from './occupation.ts';

const STATES = { RUNNABLE: 'runs', BLOCKED: 'blocked', WAITING: 'waits', TIMED_WAITING: 'waits' } as const;

const EXPECTED: Readonly<Record<string, Partial<Occupation>>> = {
  sleep: { activity: 'sleep', waits: true },
  'timeunit-sleep': { activity: 'sleep', waits: true },
  'park-nanos': { activity: 'sleep', waits: true },
  monitor: { activity: 'lock', waits: true },
  'reentrant-lock': { activity: 'lock', waits: true },
  'lock-timed': { activity: 'lock', waits: true },
  semaphore: { activity: 'lock', waits: true },
  'semaphore-timed': { activity: 'lock', waits: true },
  latch: { activity: 'result', waits: true },
  'future-get': { activity: 'result', waits: true },
  'future-get-timed': { activity: 'result', waits: true },
  'future-join': { activity: 'result', waits: true },
  'future-task': { activity: 'result', waits: true },
  'object-wait': { activity: 'result', waits: true },
  'object-wait-timed': { activity: 'result', waits: true },
  'queue-take': { activity: 'result', waits: true },
  'queue-put': { activity: 'result', waits: true },
  'queue-poll': { activity: 'result', waits: true },
  'socket-read': { activity: 'call', waits: true, socket: 'read' },
  'socket-read-timeout': { activity: 'call', waits: true, socket: 'read' },
  'socket-write': { activity: 'call', waits: true, socket: 'write' },
  'channel-read': { activity: 'call', waits: true, socket: 'read' },
  selector: { activity: 'call', waits: true, socket: 'read' },
  connect: { activity: 'call', waits: true, socket: 'connect' },
  'http-url-connection': { activity: 'call', waits: true, library: 'HttpURLConnection' },
  'http-client': { activity: 'call', waits: true, library: 'java.net.http' },
  regex: { activity: 'regex', waits: false },
  split: { activity: 'regex', waits: false },
  cpu: { activity: 'own-code', waits: false },
  'hash-map': { activity: 'own-code', waits: false },
  exceptions: { activity: 'exceptions', waits: false },
  'file-write': { activity: 'file', waits: false },
  deflate: { activity: 'compression', waits: false },
  digest: { activity: 'crypto', waits: false },
  'java-serialization': { activity: 'serialization', waits: false, library: 'Java serialization' },
  logging: { activity: 'logging', waits: false },
};

const LIBRARIES: Readonly<Record<string, Partial<Occupation>>> = {
  postgresql: { activity: 'call', library: 'PostgreSQL JDBC' },
  mysql: { activity: 'call', library: 'MySQL JDBC' },
  hikari: { activity: 'call', library: 'HikariCP' },
  jedis: { activity: 'call', library: 'Jedis (Redis)' },
  lettuce: { activity: 'call', library: 'Lettuce (Redis)' },
  okhttp: { activity: 'call', library: 'OkHttp' },
  httpclient4: { activity: 'call', library: 'Apache HttpClient' },
  httpclient5: { activity: 'call', library: 'Apache HttpClient' },
  'httpclient4-pool': { activity: 'call', library: 'Apache HttpClient' },
  'kafka-metadata': { activity: 'call', library: 'Kafka producer' },
  mongodb: { activity: 'call', library: 'MongoDB driver' },
  'commons-pool': { activity: 'call', library: 'Commons Pool' },
  'guava-rate-limiter': { activity: 'sleep', waits: true },
  kryo5: { activity: 'kryo', waits: false },
  jackson: { activity: 'json', library: 'Jackson' },
  gson: { activity: 'json', library: 'Gson' },
  fastjson2: { activity: 'json', library: 'fastjson' },
  log4j: { activity: 'logging', library: 'Log4j' },
  avro: { activity: 'serialization', library: 'Avro' },
};

describe('a thread in a library', () => {
  it.each([...threadsIn('libraries')])('%s is recognised by its stack', (name, { frames, state }) => {
    const stack = frames.flatMap(readPrinted);
    const known = STATES[state as keyof typeof STATES];
    expect(occupationOf({ frames: stack, state: known })).toMatchObject(LIBRARIES[name] as object);
  });

  it('is recognised when it was moved into a package of the job', () => {
    const { frames = [] } = threadsIn('libraries').get('gson') ?? {};
    const moved = frames.map((frame) => frame.replace('com.google.gson', 'com.acme.shaded.com.google.gson'));
    const stack = moved.flatMap(readPrinted);
    expect(occupationOf({ frames: stack, state: 'runs' })).toMatchObject({ activity: 'json', library: 'Gson' });
  });
});

describe.each([17, 25] as const)('a thread on JDK %i', (jdk) => {
  it.each([...threadsIn(`jdk-${jdk}`)])('%s is recognised by its stack', (name, { frames, state }) => {
    const stack = frames.flatMap(readPrinted);
    const known = STATES[state as keyof typeof STATES];
    expect(occupationOf({ frames: stack, state: known })).toMatchObject(EXPECTED[name] as object);
    if (name === 'monitor') return; // nothing but its state shows that a thread is kept out of a monitor
    expect(occupationOf({ frames: stack, state: 'unknown' })).toMatchObject(EXPECTED[name] as object);
  });

  it('is placed in the code of its owner', () => {
    const { frames } = threadsIn(`jdk-${jdk}`).get('socket-read-timeout') as { frames: readonly string[] };
    const stack = frames.flatMap(readPrinted);
    const { call, method, entry } = occupationOf({ frames: stack, state: 'runs' });
    expect(call?.method).toBe('readLine');
    expect(method?.method).toMatch(/^lambda\$main/);
    expect(entry?.class).toBe('com.acme.Work');
  });
});
