import type { Picture } from './pictures.ts';
import { checkpointPictures } from './pictures-of-checkpoints.ts';
import { classPictures } from './pictures-of-classes.ts';
import { memoryPictures } from './pictures-of-memory.ts';
import { platformPictures } from './pictures-of-platforms.ts';
import { resultPictures } from './pictures-of-results.ts';
import { runPictures } from './pictures-of-runs.ts';
import { sourcePictures } from './pictures-of-sources.ts';
import { systemPictures } from './pictures-of-systems.ts';

/** Every picture there is; see `Picture`. */
export const pictures: readonly Picture[] = [
  ...runPictures,
  ...memoryPictures,
  ...resultPictures,
  ...systemPictures,
  ...classPictures,
  ...checkpointPictures,
  ...platformPictures,
  ...sourcePictures,
];
