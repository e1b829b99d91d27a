// Opens `_metadata` as every snapshot command does, and tells what is in it: operators, subtasks, states, files.
import { openLocalSnapshot, TABLE_CODECS } from '#collect/snapshots';
import { openSnapshot } from '#snapshots';

const [folder, times = '1'] = process.argv.slice(2);
for (let i = 0; i < Number(times); i++) {
  const started = performance.now();
  const files = await openLocalSnapshot(folder);
  const { outline } = await openSnapshot(files, TABLE_CODECS);
  const subtasks = outline.operators.reduce((sum, operator) => sum + operator.subtasks.length, 0);
  const states = outline.operators.reduce((sum, operator) => sum + operator.states.length, 0);
  const ms = Math.round(performance.now() - started);
  const told = { operators: outline.operators.length, subtasks, states, ms };
  console.log(JSON.stringify(told));
  await files.close();
}
