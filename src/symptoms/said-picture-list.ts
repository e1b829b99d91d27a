import type { Picture } from './said-pictures.ts';
import { classPictures } from './said-pictures-of-classes.ts';
import { resultPictures } from './said-pictures-of-results.ts';
import { runPictures } from './said-pictures-of-runs.ts';
import { systemPictures } from './said-pictures-of-systems.ts';

/** Every picture there is; see `Picture`. */
export const pictures: readonly Picture[] = [...runPictures, ...resultPictures, ...systemPictures, ...classPictures];
