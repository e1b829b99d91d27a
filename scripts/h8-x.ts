import { openLocalSnapshot } from '#collect/snapshots';
import { openSnapshot, handlesOf } from '#snapshots';
import { openParts } from '../src/snapshots/keyed-parts.ts';
import { dataBlocks } from '#formats/sst';
const files = await openLocalSnapshot('/tmp/h8/v/flink/flink-tests/new-stateful-udf-migration-itcase-flink1.15-rocksdb-checkpoint');
const snapshot = await openSnapshot(files!);
let n = 0;
for (const op of snapshot.outline.operators) for (const sub of op.subtasks) {
  const { managedKeyed } = await handlesOf(snapshot, sub);
  if (!managedKeyed) continue;
  for await (const part of openParts(managedKeyed, snapshot.opening)) {
    if (part.form !== 'tables') continue;
    for (const { state, tables } of part.families) for (const t of tables) {
      console.log(op.id.slice(0, 6), sub.index, JSON.stringify(part.range), state.name, t.index, (await dataBlocks(t)).map((b) => [b.head.toString(16), b.isShort, b.size]), t.properties.entries);
      if (n++ > 12) process.exit();
    }
  }
}
