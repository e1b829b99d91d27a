import { expect, it } from 'vitest';
import { capturedLogs } from '#fixtures/captured-logs';
import { createCrowd } from './crowd.ts';
import { foldFiles } from './fold-logs.ts';
import { readText } from './read-text.ts';

/** Logs of a real cluster, each cut into pieces as pods leave them behind. */
async function pieces() {
  const logs = await capturedLogs('user-code-exception--sick--1.20');
  return logs.flatMap(({ name, text }) => {
    const entries = text.split(/\n(?=\d{4}-)/);
    return Array.from({ length: Math.ceil(entries.length / 20) }, (_, n) => ({
      name: `pods/${name.replaceAll('/', '-')}/piece-${n}.log`,
      content: entries.slice(n * 20, n * 20 + 20).join('\n'),
    }));
  });
}

it('what a crowd of files tells is told all the same, by few files', async () => {
  const read = (await pieces()).flatMap(readText);
  const crowd = createCrowd(5);
  const alone = read.flatMap(crowd.keep);
  const together = crowd.together();
  expect(alone).toEqual(read.slice(0, 5));
  expect(together.length).toBeLessThan(4);
  const few = foldFiles([...alone, ...together], 'pods').jobs;
  const many = foldFiles(read, 'pods').jobs;
  const told = (jobs: typeof few) =>
    jobs.map(({ id, name, state, failures, log }) => ({
      id,
      name,
      state,
      failures: failures.known ? failures.value.map(({ at, exception, task }) => [at, exception, task]) : [],
      lines: log.known ? log.value.files.reduce((sum, { lines }) => sum + lines, 0) : 0,
      messages: log.known
        ? [...new Set(log.value.records.map(({ level, message }) => `${level} ${shape(message)}`))].sort()
        : [],
      counts: log.known ? log.value.records.reduce((sum, { count }) => sum + count, 0) : 0,
    }));
  expect(told(few)).toEqual(told(many));
});

it('what is held does not grow with the files', async () => {
  const [first] = (await pieces()).flatMap(readText).filter(({ records }) => records.length > 0);
  const heldOf = (times: number) => {
    const crowd = createCrowd(0);
    for (let n = 0; n < times; n++) if (first) crowd.keep({ ...first, name: `pods/${n}.log` });
    const [only] = crowd.together();
    return { name: only?.name, records: only?.records.length, failures: (only?.failures.length ?? 0) <= 600 };
  };
  expect(heldOf(3_000)).toEqual({ ...heldOf(2), name: 'pods/*' });
});

function shape(message: string): string {
  return message.replace(/[0-9a-f]*\d[0-9a-f]*/g, '#');
}
