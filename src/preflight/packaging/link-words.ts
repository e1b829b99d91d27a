import type { FlinkRelease } from '#formats/bytecode';
import { shortName } from '../wording.ts';

/** `DataStream.keyBy(int[])` of an owner and `keyBy ([I)…`. */
export function signatureText(owner: string, member: string): string {
  const [name = '', descriptor = ''] = member.split(' ');
  const called = name === '<init>' ? `new ${shortName(owner)}` : `${shortName(owner)}.${name}`;
  return descriptor.startsWith('(') ? `${called}(${parameterNames(descriptor)})` : called;
}

function parameterNames(descriptor: string): string {
  const inside = descriptor.slice(1, descriptor.lastIndexOf(')'));
  const names = [...inside.matchAll(/(\[*)(?:L([^;]+);|([BCDFIJSZ]))/g)].map(
    ([, dimensions = '', name, letter = '']) => {
      const simple = name === undefined ? (LETTERS[letter] ?? letter) : shortName(name);
      return simple + '[]'.repeat(dimensions.length);
    },
  );
  return names.join(', ');
}

const LETTERS: Readonly<Record<string, string>> = {
  B: 'byte',
  C: 'char',
  D: 'double',
  F: 'float',
  I: 'int',
  J: 'long',
  S: 'short',
  Z: 'boolean',
};

/** `2.3` */
export function releaseText({ major, minor }: FlinkRelease): string {
  return `${major}.${minor}`;
}
