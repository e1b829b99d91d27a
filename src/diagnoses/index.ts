import type { Diagnosis } from '#engine';
import { dataSkew } from './skew/data-skew.ts';

/** Every diagnosis this doctor can make. A new one is three new files and one line here. */
export const diagnoses: readonly Diagnosis[] = [dataSkew];
