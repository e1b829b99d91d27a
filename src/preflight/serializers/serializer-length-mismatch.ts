import { text } from '#evidence';
import { flowOf, methodsNamed, numberIn, placeOf } from '#formats/bytecode';
import { defineRule } from '../rule.ts';
import { cure, docs, methodText } from '../wording.ts';
import { serializeOf, typeSerializersOf } from './type-serializers.ts';
import type { Automaton } from './wire/automaton.ts';
import { wireOf } from './wire/wire.ts';

const WIDTHS: ReadonlyMap<string, number> = new Map([
  ['byte', 1],
  ['short', 2],
  ['int', 4],
  ['long', 8],
  ['float', 4],
  ['double', 8],
]);

/** `getLength` promises a fixed number of bytes that `serialize` does not write. Sorting and hashing in memory rely on it. */
export const serializerLengthMismatch = defineRule({
  id: 'serializer-length-mismatch',
  title: text('getLength() of a serializer is not what it writes', '序列化器的 getLength() 与写出的字节数不符'),
  severity: 'warning',
  docs: [docs('dev/datastream/fault-tolerance/serialization/custom_serialization/')],
  leadsTo: [],

  *check(code) {
    for (const { classFile } of typeSerializersOf(code)) {
      const [method] = methodsNamed(classFile, 'getLength');
      const serialize = serializeOf(classFile);
      const [only, more] = method === undefined ? [] : (flowOf(method)?.returns ?? []);
      const said = only?.value === undefined || more !== undefined ? undefined : numberIn(only.value);
      if (method === undefined || serialize === undefined || typeof said !== 'number' || said <= 0) continue;
      const wire = wireOf(code, serialize, 'writes');
      const written = wire === undefined || wire.loops || wire.handles ? undefined : lengthOf(wire.automaton);
      if (written === undefined || written === said) continue;
      yield {
        place: placeOf(method),
        also: [placeOf(serialize)],
        confidence: 'certain',
        summary: text(
          `${methodText({ method })} says ${said} bytes; serialize writes ${written === 'varies' ? 'now fewer, now more' : written}.`,
          `${methodText({ method })} 声明 ${said} 字节，而 serialize 写出的长度${written === 'varies' ? '不固定' : `为 ${written}`}。`,
        ),
        prescriptions: [
          cure(
            text('Return what is written, or -1 if that varies.', '返回实际写出的长度；若不固定则返回 -1。'),
            `@Override\npublic int getLength() {\n  return ${written === 'varies' ? -1 : written};\n}`,
          ),
        ],
      };
    }
  },
});

/** Bytes of every sequence; `'varies'`; undefined where a value's length is not known. Only for automata without loops. */
function lengthOf({ start, end, arcs }: Automaton): number | 'varies' | undefined {
  const known = new Map<number, ReadonlySet<number> | undefined>();
  const lengths = from(start, 0);
  if (lengths === undefined || lengths.size === 0) return undefined;
  const [first] = lengths;
  return lengths.size === 1 ? first : 'varies';

  function from(state: number, depth: number): ReadonlySet<number> | undefined {
    if (known.has(state)) return known.get(state);
    const all = new Set(state === end ? [0] : []);
    known.set(state, all);
    for (const { to, step } of arcs[state] ?? []) {
      const rest = depth > arcs.length ? undefined : from(to, depth + 1);
      const width = step === undefined ? 0 : WIDTHS.get(step.symbol);
      if (rest?.size === 0) continue;
      if (rest === undefined || width === undefined) {
        known.set(state, undefined);
        return undefined;
      }
      for (const one of rest) all.add(one + width);
    }
    return all;
  }
}
