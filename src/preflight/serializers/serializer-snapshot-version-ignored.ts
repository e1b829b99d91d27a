import { text } from '#evidence';
import { flowOf, methodsNamed, numberIn, placeOf } from '#formats/bytecode';
import { type ClassFile, codeOf, Instructions, type Member, OPCODE } from '#formats/classfile';
import { defineRule } from '../rule.ts';
import { ownClasses } from '../user-code.ts';
import { cure, docs, methodText } from '../wording.ts';

/** Versioned formats: the method that reads, the one that tells the version of today. */
const VERSIONED: readonly (readonly [string, RegExp, string])[] = [
  ['readSnapshot', /^\(IL[^;]*DataInputView;/, 'getCurrentVersion'],
  ['readOuterSnapshot', /^\(IL[^;]*DataInputView;/, 'getCurrentOuterSnapshotVersion'],
  ['deserialize', /^\(I\[B\)/, 'getVersion'],
];

/**
 * The format has changed (the version is 2 or more), but the reader does not ask which one it is given: what an old savepoint
 * holds is read as if it were new.
 */
export const serializerSnapshotVersionIgnored = defineRule({
  id: 'serializer-snapshot-version-ignored',
  title: text('The version of what is read is not looked at', '读取时没有检查版本号'),
  severity: 'warning',
  docs: [docs('dev/datastream/fault-tolerance/serialization/custom_serialization/')],
  leadsTo: ['restore-serializer-incompatible', 'restore-connector-state'],

  *check(code) {
    for (const classFile of ownClasses(code)) {
      for (const [read, shape, current] of VERSIONED) {
        const reader = methodsNamed(classFile, read).find(({ descriptor }) => shape.test(descriptor));
        const version = reader === undefined ? undefined : constantOf(classFile, current);
        if (reader === undefined || version === undefined || version < 2 || asksVersion(reader)) continue;
        yield {
          place: placeOf(reader),
          confidence: 'likely',
          summary: text(
            `${methodText({ method: reader })} reads version ${version}, whatever version it is told: snapshots written before the format changed are read wrongly or not at all.`,
            `${methodText({ method: reader })} 不论传入的版本号是多少，都按版本 ${version} 读取：格式变更之前写出的快照会读错或无法读取。`,
          ),
          prescriptions: [
            cure(
              text('Read each version as it was written.', '按各版本写出时的格式读取。'),
              `switch (version) {
  case ${version - 1}: return readV${version - 1}(in);
  case ${version}: return readV${version}(in);
  default: throw new IOException("Unknown version " + version);
}`,
            ),
          ],
        };
      }
    }
  },
});

function constantOf(classFile: ClassFile, name: string): number | undefined {
  const [method] = methodsNamed(classFile, name);
  const returns = method === undefined ? undefined : flowOf(method)?.returns;
  const [only] = returns ?? [];
  const value = returns?.length === 1 && only?.value !== undefined ? numberIn(only.value) : undefined;
  return typeof value === 'number' ? value : undefined;
}

/** The version is the first parameter: the first local variable after `this`. */
function asksVersion(reader: Member): boolean {
  const code = codeOf(reader);
  if (code === undefined) return true;
  for (const at = new Instructions(code); at.next(); ) {
    const loadsInt = at.opcode === OPCODE.iload || (at.opcode >= OPCODE.iload0 && at.opcode < OPCODE.iload0 + 4);
    if (loadsInt && at.operand === 1) return true;
  }
  return false;
}
