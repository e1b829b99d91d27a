import { ACCESS, type ClassFile, codeOf, has, type Member } from '#formats/classfile';
import { findMember } from '../interpret/find-member.ts';
import { isPlatform } from '../interpret/own-classes.ts';
import { unlessBroken } from '../interpret/unless-broken.ts';
import type { FindClass } from '../types/known-classes.ts';

const MAIN = '([Ljava/lang/String;)V';

/**
 * The methods a jar can be started with: that of the class its manifest names, else every `main` of its own classes.
 *
 * @param declared `program-class` or `Main-Class` of the manifest, or what was given on a command line; with dots or slashes
 * @param classes the job's classes; looked at only if `declared` is not among them
 */
export function mainsOf(
  declared: string | undefined,
  classes: Iterable<ClassFile>,
  find: FindClass,
): readonly Member[] {
  const named = declared === undefined ? undefined : mainOf(declared, find);
  if (named) return [named];
  const mains: Member[] = [];
  for (const classFile of classes) {
    if (isPlatform(classFile.name) && !/\/examples\//.test(classFile.name)) continue;
    const main = unlessBroken(() => ownMain(classFile));
    if (main) mains.push(unlessBroken(() => delayedInit(classFile.name, find)) ?? main);
  }
  return mains;
}

/** The main method of a class, also one it inherits; the name with dots or slashes. */
export function mainOf(name: string, find: FindClass): Member | undefined {
  const className = name.replaceAll('.', '/');
  return unlessBroken(() => {
    const found = findMember(find, className, 'methods', 'main', MAIN);
    return found && isMain(found) ? (delayedInit(className, find) ?? found) : undefined;
  });
}

function ownMain(classFile: ClassFile): Member | undefined {
  return classFile.methods.find((one) => one.name === 'main' && one.descriptor === MAIN && isMain(one));
}

function isMain(method: Member): boolean {
  return has(method.access, ACCESS.public | ACCESS.static) && codeOf(method) !== undefined;
}

/** An `object Job extends App` of Scala runs its body in a method of its module class. */
function delayedInit(className: string, find: FindClass): Member | undefined {
  return find(`${className}$`)?.methods.find(({ name }) => /^delayedEndpoint\$/.test(name));
}
