// A door of its own: what Flink makes of types is asked for where no code is followed, and then fast.
export { type DerivedInfo, derivedIn, derivedVerdict } from './derived-infos.ts';
export { extractType } from './extract-type.ts';
export type { FindClass } from './known-classes.ts';
export type { ExtractorLine } from './log-lines.ts';
export { isMacroInfo, macroClassOf, macroVerdict } from './scala-macro.ts';
export {
  type FieldVerdict,
  type FlinkRelease,
  isSince,
  type SerializerKind,
  type TypeVerdict,
  type VerdictReason,
  verdictOf,
} from './verdict.ts';
