import type { PipelineNode } from '#formats/bytecode';
import type { JobCode } from '../job-code.ts';

/**
 * Functions whose result type the pipeline names: `map(new Parse()).returns(…)`, or a call with a `TypeInformation`. Of a class
 * its internal name, of a lambda its method.
 */
export function hintedFunctions(code: JobCode): ReadonlySet<string> {
  const known = KNOWN.get(code);
  if (known) return known;
  const found = new Set<string>();
  for (const { nodes } of code.pipelines) {
    for (const node of nodes) {
      const name = isHinted(node) ? functionOf(node) : undefined;
      if (name !== undefined) found.add(name);
    }
  }
  KNOWN.set(code, found);
  return found;
}

const KNOWN = new WeakMap<JobCode, ReadonlySet<string>>();

function isHinted({ call, attributes }: PipelineNode): boolean {
  return call.descriptor.includes('/TypeInformation;') || attributes.some(({ name }) => name === 'returns');
}

function functionOf({ function: value }: PipelineNode): string | undefined {
  if (value?.kind === 'object') return value.type;
  if (value?.kind !== 'lambda') return undefined;
  const { owner, name, descriptor } = value.lambda.implementation;
  return `${owner}.${name}${descriptor}`;
}
