import type { TypeVerdict } from '#formats/bytecode';
import { ACCESS, has, innerClassesOf } from '#formats/classfile';
import type { JobCode } from '../job-code.ts';
import { dataUsesOf } from '../types/data-uses.ts';

/** A class of the job that Flink has to serialize, and that a test of the same package can name. */
export interface TestedType {
  /** Internal name. */
  readonly name: string;
  /** As source code of its package names it: `Order`, `Job.Total`. */
  readonly sourceName: string;
  readonly package: string;
  readonly verdict: TypeVerdict;
}

/** Types of records, keys and state, with the classes of the job that are their fields; by name. */
export function testedTypes(code: JobCode): readonly TestedType[] {
  const found = new Map<string, TypeVerdict>();
  const add = (verdict: TypeVerdict) => {
    const { type } = verdict;
    if (type.kind === 'class' && type.arguments.length === 0 && code.classes.isOwn(type.name)) {
      if (found.has(type.name)) return;
      found.set(type.name, verdict);
    }
    for (const part of [...verdict.elements, ...verdict.fields.map((field) => field.verdict)]) add(part);
  };
  for (const { type } of dataUsesOf(code)) add(code.typeOf(type));
  return [...found].flatMap(([name, verdict]) => tested(name, verdict, code) ?? []).sort(byName);
}

function byName(a: TestedType, b: TestedType): number {
  return a.name < b.name ? -1 : 1;
}

/** Undefined for what no source can name: anonymous and private classes. */
function tested(name: string, verdict: TypeVerdict, { classes }: JobCode): TestedType | undefined {
  const found = classes.find(name);
  if (found === undefined || /\$\d/.test(name)) return undefined;
  const around = innerClassesOf(found).filter((one) => name === one.name || name.startsWith(`${one.name}$`));
  if (around.some(({ access, outer }) => has(access, ACCESS.private) || outer === undefined)) return undefined;
  const end = name.lastIndexOf('/');
  const packageName = name.slice(0, Math.max(0, end)).replaceAll('/', '.');
  return { name, sourceName: name.slice(end + 1).replaceAll('$', '.'), package: packageName, verdict };
}
