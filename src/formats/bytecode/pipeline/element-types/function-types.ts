import { ACCESS, has, type JavaType, type Lambda, type Member, methodTypesOf, signatureText } from '#formats/classfile';
import { parametersOf } from '../../interpret/descriptors.ts';
import { findMember } from '../../interpret/find-member.ts';
import type { FindClass } from '../../types/known-classes.ts';
import { possibilities } from '../../values/either.ts';
import type { Value } from '../../values/value.ts';
import { positionsOf } from './function-positions.ts';
import { argumentOf, type ClassType, classType, describedType, telling } from './java-types.ts';
import { typesAbove } from './super-types.ts';

/** What a function emits, or a selector selects: by the declaration of its class, or of the method a lambda stands for. */
export function outputOf(value: Value | undefined, find: FindClass, input?: JavaType): JavaType | undefined {
  if (value === undefined) return undefined;
  for (const one of possibilities(value)) {
    const type =
      one.kind === 'object'
        ? declaredOutput(one.type, find, input)
        : one.kind === 'lambda'
          ? lambdaOutput(one.lambda, find)
          : undefined;
    if (type) return type;
  }
  return undefined;
}

/** What a class emits by the arguments it gives to the function of Flink that it is. */
export function declaredOutput(name: string, find: FindClass, input?: JavaType): JavaType | undefined {
  for (const type of typesAbove(name, find)) {
    const positions = positionsOf(type.name);
    const output = positions && argumentOf(type, positions.output);
    if (output?.kind === 'variable' && input && positions && takes(type, positions.output, output.name)) return input;
    const told = telling(output);
    if (told) return told;
  }
  return undefined;
}

/** A `MapFunction<T, T>` gives what it takes. */
function takes(type: ClassType, output: number, variable: string): boolean {
  return type.arguments.some((_, i) => {
    const other = argumentOf(type, i);
    return i !== output && other?.kind === 'variable' && other.name === variable;
  });
}

/** Methods that give their result to a collector, which is a parameter. */
const COLLECTS = /^(?:flatMap\d?|process\w*|apply|asyncInvoke|flatSelect|coGroup|join|mapPartition|processMatch)$/;
const COLLECTORS = /\/(?:Collector|ResultFuture)$/;

function lambdaOutput(lambda: Lambda, find: FindClass): JavaType | undefined {
  const { implementation, instantiated } = lambda;
  if (implementation.kind === 'new-invoke-special') return classType(implementation.owner);
  const method = findMember(find, implementation.owner, 'methods', implementation.name, implementation.descriptor);
  const { returns } = parametersOf(instantiated);
  if (returns === 'V') return COLLECTS.test(lambda.method) && method ? collected(method) : undefined;
  return (method && declaredReturn(method)) ?? describedType(returns);
}

/** Only what is written by hand, or by a compiler that keeps it, says more than the erased type. */
function declaredReturn(method: Member): JavaType | undefined {
  if (has(method.access, ACCESS.synthetic) && signatureText(method) === undefined) return undefined;
  return telling(methodTypesOf(method).returns);
}

function collected(method: Member): JavaType | undefined {
  if (signatureText(method) === undefined) return undefined;
  const collector = methodTypesOf(method).arguments.findLast(
    (one) => one.kind === 'class' && COLLECTORS.test(one.name),
  );
  return telling(argumentOf(collector, 0));
}
