export { type ApiAnswer, flinkClass, flinkMethod } from './api/flink-api.ts';
export { type Gone, goneClass, goneMember } from './api/gone-api.ts';
export { type ConfigurationOption, droppedKey, optionOf } from './api/option-key.ts';
export {
  type ArrayMade,
  alternatives,
  ancestry,
  type Block,
  type Branch,
  type Call,
  CLOSING,
  type ClassSource,
  classIn,
  createReach,
  type FieldRead,
  type FieldStore,
  type FunctionKind,
  type FunctionMade,
  findMethod,
  flinkFunctionOf,
  flowOf,
  handsOver,
  type MadeInstance,
  type MethodFlow,
  methodsNamed,
  nearestMethods,
  numberIn,
  OPENING,
  type Origin,
  ownFieldOf,
  placeOf,
  placeOfClass,
  type Reach,
  type Reached,
  shapeOf,
  stemsFrom,
  textIn,
  typesAbove,
  type UserFunction,
  userFunctionsOf,
} from './functions/index.ts';
export {
  createInterpreter,
  type Interpretation,
  type Interpreter,
  type InterpretOptions,
  interpret,
  type Run,
} from './interpret/interpret.ts';
export { isPlatform, ownClasses } from './interpret/own-classes.ts';
export type { FieldWrite } from './interpret/session.ts';
export { type PipelineOptions, pipelinesOf } from './pipeline/build-pipelines.ts';
export { typeMeant } from './pipeline/element-types/type-information.ts';
export { mainOf, mainsOf } from './pipeline/entry-points.ts';
export { type OperatorId, operatorIdsOf } from './pipeline/operator-ids/operator-ids.ts';
export type {
  NodeKind,
  Pipeline,
  PipelineNode,
  PipelineSetting,
  PipelineSql,
  Unfollowed,
} from './pipeline/pipeline.ts';
export { pipelineAsDot, pipelineAsMermaid } from './pipeline/render/graphs.ts';
export { pipelineAsText } from './pipeline/render/text.ts';
export {
  type ExtractorLine,
  extractType,
  type FieldVerdict,
  type FindClass,
  type FlinkRelease,
  isMacroInfo,
  isSince,
  macroClassOf,
  macroVerdict,
  type SerializerKind,
  type TypeVerdict,
  type VerdictReason,
  verdictOf,
} from './types/index.ts';
export { anyItem, type Entry, entriesOf, entryOf, type Items, itemsOf } from './values/collections.ts';
export { amountOf, durationOf } from './values/durations.ts';
export { possibilities, same } from './values/either.ts';
export { shownClass, shownPlace, shownType, shownValue } from './values/show.ts';
export { constantText } from './values/text.ts';
export type { CallSite, CodePlace, MadeObject, Value, WhyUnknown } from './values/value.ts';
