import { expect, it } from 'vitest';
import { capturedLogs } from '#fixtures/captured-logs';
import { createQuietFolders } from './quiet-folders.ts';
import { readText } from './read-text.ts';

it('counts by folder what tells nothing, and keeps whole what tells something', async () => {
  const [log] = await capturedLogs('user-code-exception--sick--1.20');
  const line =
    '2026-11-21 14:49:42,480 INFO  org.apache.flink.runtime.taskexecutor.slot.TaskSlotTableImpl [] - Free slot.\n';
  const folders = createQuietFolders();
  const read = (name: string, content: string) => readText({ name, content }).flatMap((one) => folders.keep(one));
  const listed = Array.from({ length: 1_500 }, (_, i) => read(`pods/a/${i}.log`, line.repeat(2))).flat();
  expect(listed).toHaveLength(1_000);
  expect(read('pods/a/sick.log', log?.text ?? '')).toHaveLength(1);
  const one = listed[0]?.about;
  expect(folders.counted().map(({ name, about }) => [name, about.lines, about.bytes])).toEqual([
    ['pods/a/*', 500 * (one?.lines ?? 0), 500 * 2 * line.length],
  ]);
});
