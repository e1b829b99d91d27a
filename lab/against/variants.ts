import type { Variant } from './variant.ts';
import { AVRO } from './variants-of-avro.ts';
import { MARKET_PLACE } from './variants-of-market.ts';
import { KRYO } from './variants-of-notes.ts';
import { OPERATORS } from './variants-of-operators.ts';
import { STATES } from './variants-of-states.ts';
import { TYPES } from './variants-of-types.ts';

/** All of them; of each base the unchanged job comes first. */
export const VARIANTS: readonly Variant[] = [...TYPES, ...STATES, ...OPERATORS, ...AVRO, ...MARKET_PLACE, ...KRYO];
