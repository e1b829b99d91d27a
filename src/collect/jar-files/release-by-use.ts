import { type Gone, goneClass, goneMember } from '#formats/bytecode/gone';
import { type FlinkRelease, isSince } from '#formats/bytecode/types';
import { FormatError } from '#formats/bytes';
import { type ClassFile, TAG } from '#formats/classfile';
import type { ClassIndex } from '#preflight';
import type { Target } from './target-release.ts';

/** What Flink's latest release is to this release of ours. */
const NEWEST: FlinkRelease = { major: 2, minor: 3 };
/** Enough to meet what a job uses. */
const MOST_LOOKED_AT = 500;

const FLINK = 'org/apache/flink/';

/** Whoever uses what the newest release no longer has runs on the last one that has it; everybody else on the newest. */
export function releaseByUse({ find, own }: Pick<ClassIndex, 'find' | 'own'>): Target {
  const asked = new Set<string>();
  let last: FlinkRelease | undefined;
  for (const name of own.slice(0, MOST_LOOKED_AT)) {
    const found = find(name);
    for (const gone of found ? soundly(found, asked) : []) {
      if (gone.last && (last === undefined || isSince(last, gone.last.major, gone.last.minor))) last = gone.last;
    }
  }
  return last ? { flink: last, flinkFrom: 'jar' } : { flink: NEWEST, flinkFrom: 'default' };
}

/** A class with broken constants tells nothing. */
function soundly(classFile: ClassFile, asked: Set<string>): readonly Gone[] {
  try {
    return [...goneIn(classFile, asked)];
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return [];
  }
}

/** Classes and members of Flink that a class names and the newest release has not; each is asked for once. */
function* goneIn({ pool }: ClassFile, asked: Set<string>): Iterable<Gone> {
  for (let index = 1; index < pool.count; index++) {
    const tag = pool.tag(index);
    if (tag === TAG.class) {
      const name = pool.className(index);
      if (!name.startsWith(FLINK) || asked.has(name)) continue;
      asked.add(name);
      const gone = goneClass(name, NEWEST);
      if (gone) yield gone;
    } else if (tag >= TAG.field && tag <= TAG.interfaceMethod && pool.ownerOf(index).startsWith(FLINK)) {
      const [owner, member, descriptor] = [pool.ownerOf(index), pool.nameOf(index), pool.descriptorOf(index)];
      const key = `${owner}#${member}${descriptor}`;
      if (asked.has(key)) continue;
      asked.add(key);
      const gone = goneMember(owner, member, descriptor, NEWEST);
      if (gone) yield gone;
    }
  }
}
