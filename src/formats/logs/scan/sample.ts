/** Most bytes of a sample that are looked at. */
const MOST_BYTES = 256 * 1024;

/** How often bytes and 4-byte windows occur, as shares of all positions. */
export interface Rarity {
  readonly ofByte: Float64Array;
  /** Of two bytes, the first in the high half. */
  readonly ofPair: Float64Array;
  /** Of a hash (`windowHash`) of four bytes. */
  readonly ofWindow: Float64Array;
}

/** Where a 4-byte window, read as a little-endian number, is looked up. The kernel has the same formula. */
export function windowHash(window: number): number {
  return Math.imul(window, 0x9e3779b1) >>> 16;
}

/** Learns from the beginning of a log what is rare in it; without one, from lines of Flink's default layout. */
export function rarityIn(sample: Uint8Array = USUAL): Rarity {
  const bytes = sample.length < 1024 ? USUAL : sample.subarray(0, MOST_BYTES);
  const share = 1 / bytes.length;
  // No byte is impossible.
  const ofByte = new Float64Array(256).fill(1e-6);
  const ofPair = new Float64Array(65536).fill(1e-9);
  const ofWindow = new Float64Array(65536);
  let window = 0;
  for (const byte of bytes) {
    ofByte[byte] = (ofByte[byte] ?? 0) + share;
    window = (window >>> 8) | (byte << 24);
    const pair = ((window >>> 8) & 0xff00) | byte;
    ofPair[pair] = (ofPair[pair] ?? 0) + share;
    const hash = windowHash(window);
    ofWindow[hash] = (ofWindow[hash] ?? 0) + share;
  }
  return { ofByte, ofPair, ofWindow };
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
