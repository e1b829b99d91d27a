import type { TypeVerdict } from '#formats/bytecode';
import type { JobCode } from '../job-code.ts';
import { dataUsesOf } from './data-uses.ts';
import { verdictOfUse } from './scala-types.ts';

/** Whether objects of a class travel or are kept in state: it is used as data, or is a part of what is. */
export function isDataType(name: string, code: JobCode): boolean {
  return namesOf(code).types.has(name);
}

/** The same, or a superclass of such: its fields are serialized. */
export function isDataClass(name: string, code: JobCode): boolean {
  const { types, owners } = namesOf(code);
  return types.has(name) || owners.has(name);
}

interface DataNames {
  readonly types: ReadonlySet<string>;
  /** Classes that declare a field that is serialized. */
  readonly owners: ReadonlySet<string>;
}

function namesOf(code: JobCode): DataNames {
  const known = KNOWN.get(code) ?? collect(code);
  KNOWN.set(code, known);
  return known;
}

const KNOWN = new WeakMap<JobCode, DataNames>();

function collect(code: JobCode): DataNames {
  const types = new Set<string>();
  const owners = new Set<string>();
  const visit = ({ type, fields, elements }: TypeVerdict): void => {
    if (type.kind === 'class') types.add(type.name);
    for (const { owner, verdict } of fields) {
      owners.add(owner);
      visit(verdict);
    }
    for (const element of elements) visit(element);
  };
  for (const use of dataUsesOf(code)) visit(verdictOfUse(use, code));
  return { types, owners };
}
