import { expect, it } from 'vitest';
import { threadOf } from './stringified-thread.ts';

/** Lines as in the captured dumps (`fixtures/exchanges`), JDK 17. */
const PRINTED = `"taskmanager: \\"odd\\" name (2/4)#0" prio=5 Id=12 BLOCKED on java.lang.Object@1b2c3d owned by "other (1/2)#0" Id=3
\tat Patient$CountPerKey.processElement(Patient.java:31)
\t-  blocked on java.lang.Object@1b2c3d
\tat app//org.apache.flink.runtime.taskmanager.Task$$Lambda$831/0x00007f361b5e0000.run(Unknown Source)
\tat java.base@17.0.15/java.lang.Thread.run(Thread.java:840)
\t...

`;

const same = (name: string) => name;

it('reads state, lock, owner and frames without loader and module', () => {
  expect(threadOf('odd', PRINTED, same)).toEqual({
    name: 'odd',
    state: 'BLOCKED',
    lock: 'java.lang.Object@1b2c3d',
    lockOwner: 'other (1/2)#0',
    frames: [
      'Patient$CountPerKey.processElement(Patient.java:31)',
      'org.apache.flink.runtime.taskmanager.Task$$Lambda$831/0x00007f361b5e0000.run(Unknown Source)',
      'java.lang.Thread.run(Thread.java:840)',
    ],
  });
});

it('keeps at most 100 frames', () => {
  const deep = `"x" Id=1 RUNNABLE\n${'\tat a.B.c(B.java:1)\n'.repeat(500)}`;
  expect(threadOf('x', deep, same)).toMatchObject({ state: 'RUNNABLE', frames: { length: 100 } });
});

it('reads what it can of nonsense', () => {
  expect(threadOf('x', '', same)).toEqual({ name: 'x', state: '', frames: [] });
});
