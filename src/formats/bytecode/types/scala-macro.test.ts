import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { zlibUnpacker } from '#fixtures/class-fixture';
import { bytesSource } from '#formats/bytes';
import { type ClassFile, readClass } from '#formats/classfile';
import { classesOf, openArchive } from '#formats/jar';
import { isMacroInfo, macroClassOf, macroVerdict } from './scala-macro.ts';
import type { TypeVerdict } from './verdict.ts';

const JAR = join(import.meta.dirname, '../../../../fixtures/samples/types/pojo-missing-default-ctor-scala.jar');
const FLINK = { major: 1, minor: 20 };
const classes = new Map<string, ClassFile>();

beforeAll(async () => {
  const source = bytesSource(new Uint8Array(readFileSync(JAR)), 'scala.jar');
  const archive = await openArchive(source, { unpacker: zlibUnpacker });
  for await (const batch of classesOf(archive, 17, zlibUnpacker, () => {})) {
    for (const { bytes, source: path } of batch) {
      const one = readClass(bytes, path);
      classes.set(one.name, one);
    }
  }
});

const shown = ({ serializer, fields, elements }: TypeVerdict): string => {
  const parts = [...fields.map(({ name, verdict }) => `${name}: ${shown(verdict)}`), ...elements.map(shown)];
  return parts.length === 0 ? serializer : `${serializer}(${parts.join(', ')})`;
};

/** What the macro of Flink 1.20 and scalac 2.12 wrote: the class it is about, and the verdict. */
function verdicts(): readonly string[] {
  return [...classes.values()].filter(isMacroInfo).map((one) => {
    const name = macroClassOf(one) ?? '';
    const verdict = macroVerdict(one, FLINK, (wanted) => classes.get(wanted));
    return `${name.split('$').slice(1).join('.') || name} = ${verdict && shown(verdict)}`;
  });
}

describe('the macro of the Scala API', () => {
  it.each([
    'SilentCaseClass.Order = case-class(id: basic, items: scala(basic), note: scala(basic))',
    'FiresField.Order = case-class(id: basic, customer: kryo)',
    'scala/Tuple2 = case-class(_1: case-class(id: basic, items: scala(basic), note: scala(basic)), _2: basic)',
    'scala/Tuple2 = case-class(_1: basic, _2: basic)',
    'SilentWide.Wide = case-class(a: basic, b: array, c: scala(case-class(_1: basic, _2: basic)), d: scala(basic, basic), e: basic, f: array, g: scala(scala(basic)), h: scala(kryo), i: scala)',
  ])('made %s', (verdict) => {
    expect(verdicts()).toContain(verdict);
  });

  it('made nothing for classes that are not case classes, or are given as classes', () => {
    expect(verdicts().filter((one) => /^Fires(?:PlainClass|Descriptor|JavaApi)/.test(one))).toEqual([]);
  });
});
