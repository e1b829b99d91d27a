import { innerClassesOf, type JavaType } from '#formats/classfile';
import type { FindClass } from './known-classes.ts';
import type { ExtractorLine, ExtractorLines } from './log-lines.ts';
import type { FlinkRelease, TypeVerdict } from './verdict.ts';

/** What is the same for all types looked at in one go. */
export interface Extraction {
  readonly flink: FlinkRelease;
  readonly find: FindClass;
  readonly lines: ExtractorLines;
  /** What Flink would have logged so far. */
  readonly log: ExtractorLine[];
  /** How many more types may be looked at: nested often enough, a few classes have millions of parts. */
  readonly budget: { left: number };
  /** Elements of collections being looked at, the outermost first; `endless` is one that was met within itself. */
  readonly collections: { readonly open: string[]; endless?: string };
  /** How parts of a type are looked at: fields, elements, components. */
  readonly verdictOn: (type: JavaType, hierarchy: readonly JavaType[], context: Extraction) => TypeVerdict;
}

export function info(context: Extraction, text: string): void {
  context.log.push({ level: 'INFO', text });
}

/** As Java's `Class.getSimpleName`: a dollar in a name is no nesting unless the class says so. */
export function simpleName(type: JavaType, find: FindClass): string {
  if (type.kind === 'array') return `${simpleName(type.of, find)}[]`;
  if (type.kind !== 'class') return type.kind === 'primitive' ? type.name : 'Object';
  const last = type.name.slice(type.name.lastIndexOf('/') + 1);
  if (!last.includes('$')) return last;
  const found = find(type.name);
  if (found === undefined) return last.slice(last.lastIndexOf('$') + 1);
  const entry = innerClassesOf(found).find(({ name }) => name === type.name);
  return entry === undefined ? last : (entry.simpleName ?? '');
}
