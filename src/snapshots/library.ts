/**
 * `flink-doctor/snapshot`: reads checkpoints and savepoints of Flink without Flink, in Node or in a browser. Give it a
 * `SnapshotFiles` over whatever you have, or use the readers of single forms.
 */
export * from '#formats/bytes';
export * from '#formats/snapshot';
export * from '#formats/sst';
export * from './index.ts';
