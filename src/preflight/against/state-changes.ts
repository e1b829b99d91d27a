import type { SnapshotState } from '#evidence';
import type { TypeVerdict } from '#formats/bytecode';
import type { JavaType } from '#formats/classfile';
import type { JobCode } from '../job-code.ts';
import { javaName } from '../place.ts';
import type { DeclaredState } from './declared-states.ts';

/** What Flink refuses when it restores a state; undefined where it takes it, or nobody can tell. */
export interface StateChange {
  readonly state: string;
  readonly before: string;
  readonly now: string;
}

/** Kinds whose value serializer is that of the type in the descriptor. */
const PLAIN = new Set(['value', 'reducing', 'operator-list', 'operator-union']);

export function stateChange(before: SnapshotState, now: DeclaredState, code: JobCode): StateChange | undefined {
  const { name } = now;
  if (before.kind !== now.kind) return { state: name, before: before.kind, now: now.kind };
  const serializer = before.serializers.find(({ role }) => role === 'value');
  const [outermost, ...parts] = serializer?.parts ?? [];
  if (outermost === undefined || now.type === undefined || !PLAIN.has(before.kind)) return undefined;
  const verdict = code.typeOf(now.type);
  const family = familyOf(verdict);
  if (family === undefined) return undefined;
  if (outermost.family !== family) {
    if (!KNOWN.has(outermost.family)) return undefined;
    return {
      state: name,
      before: `${outermost.family} ${outermost.type ?? ''}`.trim(),
      now: `${family} ${typeText(now.type)}`,
    };
  }
  if (outermost.type !== undefined && outermost.type !== typeText(now.type) && family !== 'kryo') {
    return { state: name, before: outermost.type, now: typeText(now.type) };
  }
  const fields = new Map(parts.map(({ path, family: old }) => [path, old]));
  for (const field of verdict.fields) {
    const [old, new_] = [fields.get(field.name), familyOf(field.verdict)];
    if (old !== undefined && new_ !== undefined && KNOWN.has(old) && old !== new_) {
      return { state: name, before: `${field.name}: ${old}`, now: `${field.name}: ${new_}` };
    }
  }
  return undefined;
}

/** As snapshots call the serializers of basic types. */
const BASIC: Readonly<Record<string, string>> = {
  'java/lang/String': 'string',
  'java/lang/Boolean': 'boolean',
  'java/lang/Byte': 'byte',
  'java/lang/Short': 'short',
  'java/lang/Integer': 'int',
  'java/lang/Long': 'long',
  'java/lang/Float': 'float',
  'java/lang/Double': 'double',
};
const KNOWN = new Set([...Object.values(BASIC), 'pojo', 'kryo', 'avro', 'enum']);

/** Undefined for serializers whose name in snapshots depends on more than the type. */
export function familyOf({ serializer, type }: TypeVerdict): string | undefined {
  if (serializer === 'record') return 'pojo';
  if (serializer === 'pojo' || serializer === 'kryo' || serializer === 'avro' || serializer === 'enum')
    return serializer;
  if (serializer !== 'basic') return undefined;
  return type.kind === 'primitive' ? type.name : type.kind === 'class' ? BASIC[type.name] : undefined;
}

export function typeText(type: JavaType): string {
  return type.kind === 'class' ? javaName(type.name) : type.kind;
}
