export { type ClassSource, typesAbove } from './class-source.ts';
export { CLOSING, type FunctionKind, flinkFunctionOf, OPENING } from './flink-functions.ts';
export type { Block } from './flow/blocks.ts';
export { classIn, shapeOf } from './flow/descriptor.ts';
export { type Branch, flowOf, type MethodFlow } from './flow/flow.ts';
export {
  type ArrayMade,
  alternatives,
  ancestry,
  type Call,
  type FieldRead,
  type FieldWrite as FieldStore,
  type FunctionMade,
  type MadeInstance,
  numberIn,
  type Origin,
  ownFieldOf,
  stemsFrom,
  textIn,
} from './flow/origin.ts';
export { findMethod, methodsNamed, nearestMethods, placeOf, placeOfClass } from './methods.ts';
export { createReach, handsOver, type Reach, type Reached } from './reach.ts';
export { type UserFunction, userFunctionsOf } from './user-functions.ts';
