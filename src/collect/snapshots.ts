/** Snapshots in folders and object stores. A door of its own: who opens one need not load logs, bundles and clusters. */
export { StoreProblem } from './object-stores/store-problem.ts';
export { TABLE_CODECS } from './snapshot-files/codecs.ts';
export { leftoversAround } from './snapshot-files/leftovers.ts';
export { type LocalSnapshot, openLocalSnapshot } from './snapshot-files/local-files.ts';
export { openSnapshotFiles } from './snapshot-files/open-files.ts';
export { type NameSource, namesFrom } from './snapshot-names/names-from.ts';
