/** Most bytes of a sample that are looked at. */
const MOST_BYTES = 512 * 1024;
/** How often two bytes occur, the first in the high half, as shares of all positions. */
export function pairsIn(sample?: Uint8Array): Float64Array {
  const bytes = sampleOf(sample);
  // No pair is impossible.
  const shares = new Float64Array(65_536).fill(1e-9);
  let pair = 0;
  for (const byte of bytes) {
    pair = ((pair << 8) & 0xff00) | byte;
    shares[pair] = (shares[pair] ?? 0) + 1 / bytes.length;
  }
  return shares;
}

/** As much text as is looked at at most. Without a sample, or with a short one: some in Flink's default layout. */
export function sampleOf(sample: Uint8Array = USUAL): Uint8Array {
  return sample.length < 1024 ? USUAL : sample.subarray(0, MOST_BYTES);
}

/** Lines of a Flink 1.20.3 JobManager and TaskManager, as the lab captured them; ids shortened to one of each. */
const USUAL = new TextEncoder().encode(
  `2026-11-21 14:49:42,480 INFO  org.apache.flink.runtime.checkpoint.CheckpointCoordinator    [] - Triggering checkpoint 17 (type=CheckpointType{name='Checkpoint', sharingFilesStrategy=FORWARD_BACKWARD}) @ 1795272686083 for job 5d3f6a0e9b1c4c7f8a2b6e4d1c9f7a03.
2026-11-21 14:49:45,219 INFO  org.apache.flink.runtime.checkpoint.CheckpointCoordinator    [] - Completed checkpoint 17 for job 5d3f6a0e9b1c4c7f8a2b6e4d1c9f7a03 (18274 bytes, checkpointDuration=41 ms, finalizationTime=3 ms).
2026-11-21 14:49:46,587 INFO  org.apache.flink.runtime.executiongraph.ExecutionGraph       [] - Source: shop-orders (2/4) (7e0a81b2c3d4e5f60718293a4b5c6d7e_feca28aff5a3958840bee985ee7de4d3_1_0) switched from INITIALIZING to RUNNING.
2026-11-21 14:49:46,601 INFO  org.apache.flink.runtime.source.coordinator.SourceCoordinator [] - Marking checkpoint 17 as completed for source Source: shop-orders.
2026-11-21 14:49:46,604 INFO  org.apache.flink.streaming.runtime.tasks.StreamTask          [] - State backend is set to heap memory org.apache.flink.runtime.state.hashmap.HashMapStateBackend@1b2c3d4e
`,
);
