export { extractType } from './types/extract-type.ts';
export type { FindClass } from './types/known-classes.ts';
export type { ExtractorLine } from './types/log-lines.ts';
export type { FieldVerdict, FlinkRelease, SerializerKind, TypeVerdict, VerdictReason } from './types/verdict.ts';
