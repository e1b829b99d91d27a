import { isPlatform } from '#formats/bytecode';
import { ACCESS, type ClassFile, has } from '#formats/classfile';
import type { JobCode } from '../job-code.ts';

/** Nobody has more above a class. */
const MOST_ABOVE = 50;

/**
 * What Kryo writes of a class unless it is told otherwise: its fields by name, without the names (`FieldSerializer`). Undefined
 * where a class above is not at hand, or of a library: that may have a serializer of its own.
 */
export function kryoLayout(name: string, { classes }: JobCode): readonly string[] | undefined {
  const fields: string[] = [];
  let next: string | undefined = name;
  for (let above = 0; next !== undefined && next !== 'java/lang/Object'; above++) {
    const found: ClassFile | undefined = isPlatform(next) ? undefined : classes.find(next);
    if (found === undefined || above === MOST_ABOVE) return undefined;
    for (const one of found.fields) {
      if (!has(one.access, ACCESS.static) && !has(one.access, ACCESS.transient)) {
        fields.push(`${one.name}: ${one.descriptor}`);
      }
    }
    next = found.superName;
  }
  return fields.sort();
}
