import { text } from '#evidence';
import { methodsNamed, placeOf } from '#formats/bytecode';
import type { Member } from '#formats/classfile';
import type { JobCode } from '../job-code.ts';
import { defineRule } from '../rule.ts';
import { cure, docs, methodText } from '../wording.ts';
import { serializeOf, typeSerializersOf } from './type-serializers.ts';
import { differenceOf } from './wire/automaton.ts';
import { wireOf } from './wire/wire.ts';

/** `copy(DataInputView, DataOutputView)` moves one value as bytes. What it moves must be what `serialize` writes. */
export const serializerCopyViewMismatch = defineRule({
  id: 'serializer-copy-view-mismatch',
  title: text(
    'copy(source, target) of a serializer moves something else',
    '序列化器的 copy(source, target) 与写出的内容不一致',
  ),
  severity: 'critical',
  docs: [docs('dev/datastream/fault-tolerance/serialization/custom_serialization/')],
  leadsTo: [],

  *check(code) {
    for (const { classFile } of typeSerializersOf(code)) {
      const serialize = serializeOf(classFile);
      const copy = methodsNamed(classFile, 'copy').find(({ descriptor }) => VIEWS.test(descriptor));
      if (serialize === undefined || copy === undefined || !differs(code, serialize, copy)) continue;
      yield {
        place: placeOf(copy),
        also: [placeOf(serialize)],
        confidence: 'certain' as const,
        summary: text(
          `${methodText({ method: copy })} from view to view moves other values than ${methodText({ method: serialize })} writes: what is behind them is cut in the wrong place.`,
          `${methodText({ method: copy })} 在视图之间复制的内容与 ${methodText({ method: serialize })} 写出的不一致：其后的数据会在错误的位置被截断。`,
        ),
        prescriptions: [
          cure(
            text('Read and write the value, or move the same values.', '先读后写，或复制相同的值。'),
            '@Override\npublic void copy(DataInputView source, DataOutputView target) throws IOException {\n  serialize(deserialize(source), target);\n}',
          ),
        ],
      };
    }
  },
});

const VIEWS = /^\(L[^;]*\/DataInputView;L[^;]*\/DataOutputView;\)V$/;

/** No run of one fits any run of the other, on the side that reads or on the one that writes. */
function differs(code: JobCode, serialize: Member, copy: Member): boolean {
  const written = wireOf(code, serialize, 'writes');
  if (written === undefined) return false;
  return (['writes', 'reads'] as const).some((side) => {
    const copied = wireOf(code, copy, side);
    if (copied === undefined || copied.raw !== written.raw || vague(copied.symbols) || vague(written.symbols))
      return false;
    return differenceOf(written.automaton, copied.automaton, true)?.when === 'never';
  });
}

/** Helpers and nested serializers have names of their own for copying. */
function vague(symbols: ReadonlySet<string>): boolean {
  return [...symbols].some((one) => one.includes(' '));
}
