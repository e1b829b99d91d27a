import type { KnownBug } from './known-bug.ts';
import { knownBugsCdc } from './known-bugs-cdc.ts';
import { knownBugsCluster } from './known-bugs-cluster.ts';
import { knownBugsConnectors } from './known-bugs-connectors.ts';
import { knownBugsCore } from './known-bugs-core.ts';
import { knownBugsLakes } from './known-bugs-lakes.ts';
import { knownBugsSql } from './known-bugs-sql.ts';
import { knownBugsWarehouses } from './known-bugs-warehouses.ts';

/** Defects of Flink, its connectors and what it is used with, that were reported and mended. */
export const knownBugs: readonly KnownBug[] = [
  ...knownBugsCore,
  ...knownBugsCluster,
  ...knownBugsSql,
  ...knownBugsConnectors,
  ...knownBugsCdc,
  ...knownBugsLakes,
  ...knownBugsWarehouses,
];
