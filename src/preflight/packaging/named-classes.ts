import type { CodePlace } from '#formats/bytecode';
import { type ClassFile, TAG } from '#formats/classfile';
import type { JobCode } from '../job-code.ts';
import { classesNaming } from '../user-code.ts';
import { placeOfConstant } from './link-place.ts';

/** A finding shows so many places. */
const MOST_PLACES = 30;

/** Where own code names a class that matches: one place per own class, those with a line first. */
export function placesNaming(code: JobCode, matches: (name: string) => boolean): readonly CodePlace[] {
  const places: CodePlace[] = [];
  for (const classFile of classesNaming(code, matches)) {
    if (places.length >= MOST_PLACES) break;
    const constant = constantNaming(classFile, matches);
    if (constant !== undefined) places.push(placeOfConstant(classFile, constant));
  }
  return places.toSorted((a, b) => Number(a.method.startsWith('<init>')) - Number(b.method.startsWith('<init>')));
}

/** A member of such a class is used by an instruction, so it is asked for first; otherwise the class. */
function constantNaming({ pool }: ClassFile, matches: (name: string) => boolean): number | undefined {
  let named: number | undefined;
  for (let index = 1; index < pool.count; index++) {
    const tag = pool.tag(index);
    if (tag >= TAG.field && tag <= TAG.interfaceMethod) {
      if (matches(pool.ownerOf(index))) return index;
    } else if (tag === TAG.class && named === undefined && matches(pool.className(index))) named = index;
  }
  return named;
}
