import { annotationsOf, type ClassFile, type ElementValue, enclosingMethodOf, type Member } from '#formats/classfile';
import type { ClassIndex } from './job-code.ts';
import { methodName } from './place.ts';
import type { Place } from './rule.ts';

/** Of any package: who wants it declares it, with a retention of CLASS or RUNTIME. */
const ANNOTATION = /[/$L]SuppressFlinkDoctor;$/;
/** No class is nested deeper. */
const MOST_NESTED = 20;

/**
 * Whether the class, its method, or what they are nested in bears `@SuppressFlinkDoctor("rule")`; without a value it is
 * about every rule. `@SuppressWarnings` is not in class files: it is read from the source.
 */
export function suppressedByAnnotation(
  rule: string,
  place: Exclude<Place, { readonly entry: string }>,
  { find }: ClassIndex,
): boolean {
  let name: string | undefined = place.class;
  let method: string | undefined = place.method;
  for (let depth = 0; name !== undefined && depth < MOST_NESTED; depth++) {
    const found: ClassFile | undefined = find(name);
    if (found === undefined) return false;
    if ([found, ...methodsNamed(found, method)].some((owner) => names(owner, rule))) return true;
    const around = enclosingMethodOf(found);
    method = around?.name;
    name = around?.owner ?? outerOf(name);
  }
  return false;
}

/** A lambda's body belongs to the method it stands in: `lambda$open$0`. */
function methodsNamed({ methods }: ClassFile, method: string | undefined): readonly Member[] {
  if (method === undefined) return [];
  const exact = methods.filter(({ name, descriptor }) => `${name}${descriptor}` === method);
  const around = /^lambda\$(.+)\$\d+$/.exec(methodName(method))?.[1] ?? (method.includes('(') ? undefined : method);
  return around === undefined ? exact : [...exact, ...methods.filter(({ name }) => name === around)];
}

function names(owner: ClassFile | Member, rule: string): boolean {
  return annotationsOf(owner).some(({ type, elements }) => {
    if (!ANNOTATION.test(type)) return false;
    const said = elements.flatMap(({ value }) => textsIn(value));
    return said.length === 0 || said.includes(rule);
  });
}

function textsIn(value: ElementValue): readonly string[] {
  if (value.kind === 'array') return value.values.flatMap(textsIn);
  return value.kind === 'string' ? [value.value] : [];
}

function outerOf(name: string): string | undefined {
  const end = name.lastIndexOf('$');
  return end > name.lastIndexOf('/') + 1 ? name.slice(0, end) : undefined;
}
