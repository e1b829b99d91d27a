import { bootstrapArguments, type DynamicCall } from './bootstrap-methods.ts';
import type { ClassFile } from './class-file.ts';
import type { Constant } from './constant.ts';
import { parseMethodDescriptor } from './generic-types.ts';

/** What a string is put together from, in order. */
export type ConcatenationPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'constant'; readonly constant: Constant }
  /** A value of the call: 0 is the first. */
  | { readonly kind: 'argument'; readonly index: number };

const FACTORY = 'java/lang/invoke/StringConcatFactory';
/** Marks in a recipe: the next value of the call, the next constant. */
const ARGUMENT = '\u0001';
const CONSTANT = '\u0002';

/**
 * The parts of `"a" + b + "c"` as compiled since Java 9: `makeConcatWithConstants(…, recipe, constants…)`, or
 * `makeConcat` without a recipe.
 *
 * @returns undefined if the call makes something else
 */
export function concatenationOf(classFile: ClassFile, call: DynamicCall): readonly ConcatenationPart[] | undefined {
  const { handle } = call.bootstrap;
  if (handle.owner !== FACTORY) return undefined;
  if (handle.name === 'makeConcat') return argumentsOf(call);
  const [recipe, ...constants] = bootstrapArguments(classFile, call.bootstrap);
  return recipe?.kind === 'string' ? partsOf(recipe.value, constants) : undefined;
}

function argumentsOf({ descriptor }: DynamicCall): readonly ConcatenationPart[] {
  return parseMethodDescriptor(descriptor).arguments.map((_, index) => ({ kind: 'argument', index }));
}

function partsOf(recipe: string, constants: readonly Constant[]): readonly ConcatenationPart[] {
  const parts: ConcatenationPart[] = [];
  let [argument, next, from] = [0, 0, 0];
  for (let at = 0; at <= recipe.length; at++) {
    const mark = recipe[at];
    if (mark !== undefined && mark !== ARGUMENT && mark !== CONSTANT) continue;
    if (at > from) parts.push({ kind: 'text', text: recipe.slice(from, at) });
    from = at + 1;
    if (mark === ARGUMENT) parts.push({ kind: 'argument', index: argument++ });
    const constant = mark === CONSTANT ? constants[next++] : undefined;
    if (constant !== undefined) parts.push({ kind: 'constant', constant });
  }
  return parts;
}
