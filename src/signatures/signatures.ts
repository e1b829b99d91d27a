import { cdcSignatures } from './cdc.ts';
import { checkpointsSignatures } from './checkpoints.ts';
import { classPathSignatures } from './class-path.ts';
import { connectorsSignatures } from './connectors.ts';
import { correctnessSignatures } from './correctness.ts';
import { fileSystemSignatures } from './file-systems.ts';
import { highAvailabilitySignatures } from './high-availability.ts';
import { kafkaSignatures } from './kafka.ts';
import { lakesSignatures } from './lakes.ts';
import { memorySignatures } from './memory.ts';
import { networkSignatures } from './network.ts';
import { platformSignatures } from './platform.ts';
import { pythonSignatures } from './python.ts';
import { resourcesSignatures } from './resources.ts';
import { restoreSignatures } from './restore.ts';
import type { Signature } from './signature.ts';
import { sqlSignatures } from './sql.ts';
import { stateSignatures } from './state.ts';
import { taskManagersSignatures } from './task-managers.ts';
import { timeSignatures } from './time.ts';
import { typesSignatures } from './types.ts';

/** Every signature there is, by area. */
export const signatures: readonly Signature[] = [
  ...checkpointsSignatures,
  ...restoreSignatures,
  ...stateSignatures,
  ...memorySignatures,
  ...taskManagersSignatures,
  ...highAvailabilitySignatures,
  ...resourcesSignatures,
  ...networkSignatures,
  ...timeSignatures,
  ...correctnessSignatures,
  ...kafkaSignatures,
  ...connectorsSignatures,
  ...fileSystemSignatures,
  ...cdcSignatures,
  ...classPathSignatures,
  ...typesSignatures,
  ...sqlSignatures,
  ...pythonSignatures,
  ...lakesSignatures,
  ...platformSignatures,
];
