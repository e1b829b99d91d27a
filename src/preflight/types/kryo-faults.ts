import type { FieldVerdict, TypeVerdict } from '#formats/bytecode';
import { erasedDescriptor, type JavaType } from '#formats/classfile';
import type { JobCode } from '../job-code.ts';
import { type DataUse, dataUsesOf } from './data-uses.ts';
import { handledTypes } from './handled-types.ts';
import { type KryoRule, kryoRuleOf } from './kryo-rule.ts';
import { verdictOfUse } from './scala-types.ts';

/** A type in the job's data that Flink leaves to Kryo, and which rule tells of it. */
export interface KryoFault {
  readonly rule: KryoRule;
  readonly type: JavaType;
  readonly verdict: TypeVerdict;
  /** The field it is the type of; undefined where it is used by itself, or as an element. */
  readonly field: FieldVerdict | undefined;
  /** Where the data comes from: `Order.customer`; empty where the type is used itself. */
  readonly path: readonly string[];
  /** Everywhere the type, or one that holds it, is used as data. */
  readonly uses: readonly DataUse[];
}

/** Every fault once, by the class it is about (and the field that has it, where the class is not the job's own). */
export function kryoFaultsOf(code: JobCode): readonly KryoFault[] {
  const known = KNOWN.get(code);
  if (known) return known;
  const faults = collect(code);
  KNOWN.set(code, faults);
  return faults;
}

const KNOWN = new WeakMap<JobCode, readonly KryoFault[]>();

function collect(code: JobCode): readonly KryoFault[] {
  const handled = handledTypes(code);
  const faults = new Map<string, { fault: KryoFault; uses: DataUse[] }>();
  for (const use of dataUsesOf(code)) {
    for (const part of kryoParts(verdictOfUse(use, code))) {
      if (part.type.kind === 'class' && handled.has(part.type.name)) continue;
      const rule = kryoRuleOf(part.verdict, code);
      if (rule === undefined) continue;
      const named = rule === 'kryo-stream-type' && part.field !== undefined ? 'kryo-field-in-pojo' : rule;
      const key = `${named} ${code.classes.isOwn(nameOf(part.type)) ? nameOf(part.type) : keyOf(part)}`;
      const known = faults.get(key) ?? { fault: { ...part, rule: named, uses: [] }, uses: [] };
      faults.set(key, known);
      if (!known.uses.some((one) => one.place === use.place)) known.uses.push(use);
    }
  }
  return [...faults.values()].map(({ fault, uses }) => ({ ...fault, uses }));
}

type KryoPart = Pick<KryoFault, 'type' | 'verdict' | 'field' | 'path'>;

/** All that is Kryo in a type: itself, elements, and fields of POJOs however deep. What is handled by hand is left out. */
export function kryoParts(verdict: TypeVerdict): readonly KryoPart[] {
  const found: KryoPart[] = [];
  visit(verdict, undefined, []);
  return found;

  function visit(one: TypeVerdict, field: FieldVerdict | undefined, path: readonly string[]): void {
    if (one.serializer === 'kryo') found.push({ type: one.type, verdict: one, field, path });
    for (const element of one.elements) visit(element, field, path);
    for (const inner of one.fields) visit(inner.verdict, inner, [...path, inner.name]);
  }
}

function keyOf({ type, field }: KryoPart): string {
  return field === undefined ? erasedDescriptor(type) : `${field.owner}#${field.name}`;
}

function nameOf(type: JavaType): string {
  return type.kind === 'class' ? type.name : '';
}
