import { expect, it } from 'vitest';
import { printedFrame, sampledFrame, shortNameOf } from './call-stack.ts';

it.each([
  ['java.base@17.0.15/java.net.Socket.read(Socket.java:966)', { class: 'java.net.Socket', method: 'read', line: 966 }],
  ['app//org.apache.flink.Task.run(Task.java:575)', { class: 'org.apache.flink.Task', method: 'run', line: 575 }],
  ['com.acme.Job$Parser.map(Job.java:26)', { class: 'com.acme.Job$Parser', method: 'map', line: 26, file: 'Job.java' }],
  [
    'com.acme.Job$$Lambda$14/0x0000000800d1e040.map(Unknown Source)',
    { class: 'com.acme.Job$$Lambda$14', method: 'map' },
  ],
  ['java.lang.Thread.sleep(Native Method)', { class: 'java.lang.Thread', method: 'sleep' }],
  ['com.acme.Job.<init>(Job.java:3)', { class: 'com.acme.Job', method: '<init>', line: 3 }],
])('reads the frame %s of a thread dump', (printed, frame) => {
  expect(printedFrame(printed)).toEqual(expect.objectContaining(frame));
});

it.each([
  ['com.acme.Job$Parser.map:26', { class: 'com.acme.Job$Parser', method: 'map', line: 26 }],
  ['jdk.internal.misc.Unsafe.park:-2', { class: 'jdk.internal.misc.Unsafe', method: 'park' }],
  ['org.apache.flink.Task$$Lambda$0/0x0.run:-1', { class: 'org.apache.flink.Task$$Lambda$0', method: 'run' }],
])('reads the node %s of a flame graph', (name, frame) => {
  expect(sampledFrame(name)).toEqual(frame);
});

it.each(['', 'root', 'no frame', '(', 'a(b', '...'])('takes %j for no frame', (text) => {
  expect(printedFrame(text)).toBeUndefined();
  expect(sampledFrame(text)).toBeUndefined();
});

it('calls a frame by its class without package', () => {
  expect(shortNameOf({ class: 'com.acme.Job$Parser', method: 'map', line: 26 })).toBe('Job$Parser.map:26');
});
