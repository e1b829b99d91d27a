import { describe, expect, it } from 'vitest';
import { jdkThreads } from '#fixtures/stacks';
import { printedFrame } from './call-stack.ts';
import { type Occupation, occupationReader } from './occupation.ts';

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

describe.each([17, 25] as const)('a thread on JDK %i', (jdk) => {
  const read = occupationReader();

  it.each([...jdkThreads(jdk)])('%s is recognised by its stack', (name, { frames, state }) => {
    const stack = frames.flatMap((frame) => printedFrame(frame) ?? []);
    const known = STATES[state as keyof typeof STATES];
    expect(read({ frames: stack, weight: 1, state: known })).toMatchObject(EXPECTED[name] as object);
    if (name === 'monitor') return; // nothing but its state shows that a thread is kept out of a monitor
    expect(read({ frames: stack, weight: 1, state: 'unknown' })).toMatchObject(EXPECTED[name] as object);
  });

  it('is placed in the code of its owner', () => {
    const { frames } = jdkThreads(jdk).get('socket-read-timeout') as { frames: readonly string[] };
    const stack = frames.flatMap((frame) => printedFrame(frame) ?? []);
    const { call, method, entry } = read({ frames: stack, weight: 1, state: 'runs' });
    expect(call?.method).toBe('readLine');
    expect(method?.method).toMatch(/^lambda\$main/);
    expect(entry?.class).toBe('com.acme.Work');
  });
});
