/**
 * `flink-doctor/snapshot`: reads checkpoints and savepoints of Flink without Flink, in Node or in a browser. Give it a
 * `SnapshotFiles` over whatever you have, or use the readers of single forms.
 */
// biome-ignore lint/performance/noReExportAll: the one entry of the package to four modules, each whole
export * from '#formats/bytes';
// biome-ignore lint/performance/noReExportAll: the one entry of the package to four modules, each whole
export * from '#formats/snapshot';
// biome-ignore lint/performance/noReExportAll: the one entry of the package to four modules, each whole
export * from '#formats/sst';
// biome-ignore lint/performance/noReExportAll: the one entry of the package to four modules, each whole
export * from './index.ts';
