import { type Child, printSerializer, type Serializer, type Subclass } from '#formats/snapshot';
import { avroReads } from './avro-compatibility.ts';

/**
 * What Flink makes of state that one serializer wrote and another shall read: `as-is`, `after-migration` (every value is
 * read and written again), `incompatible`; `unknown` where only the classes of the job can tell.
 */
export type Compatibility = 'same' | 'as-is' | 'after-migration' | 'incompatible' | 'unknown';

/** From what does no harm to what does most. */
const RANKS: readonly Compatibility[] = ['same', 'as-is', 'after-migration', 'unknown', 'incompatible'];

/** A serializer that changed, where, and why that matters. */
export interface SerializerChange {
  readonly compatibility: Compatibility;
  /** The part that decides: `value > tags`. */
  readonly because: readonly string[];
}

/**
 * Compares two serializers by Flink's own rules, as far as snapshots tell: a POJO may gain and lose fields, an enum may gain
 * constants, an Avro schema may evolve by Avro's rules; everything else has to stay what it is, all the way down.
 */
export function compatibilityOf(before: Serializer, after: Serializer, path = 'value'): SerializerChange {
  if (before.family !== after.family) return change('incompatible', `${path}: ${short(before)} → ${short(after)}`);
  switch (before.family) {
    case 'pojo':
      return pojoChange(before, after, path);
    case 'enum':
    case 'scala-enum':
      return enumChange(before, after, path);
    case 'avro':
      return avroChange(before, after, path);
    case 'kryo':
    case 'java':
    case 'value':
    case 'writable':
    case 'unknown':
      return opaqueChange(before, after, path);
    default:
      return compositeChange(before, after, path);
  }
}

const SAME: SerializerChange = { compatibility: 'same', because: [] };

function change(compatibility: Compatibility, because: string): SerializerChange {
  return { compatibility, because: [because] };
}

/** The worst of several decides. */
export function worst(changes: readonly SerializerChange[]): SerializerChange {
  const rank = Math.max(0, ...changes.map(({ compatibility }) => RANKS.indexOf(compatibility)));
  const compatibility = RANKS[rank] as Compatibility;
  const because = changes.filter((one) => one.compatibility !== 'same').flatMap((one) => one.because);
  return { compatibility, because };
}

function pojoChange(before: Serializer, after: Serializer, path: string): SerializerChange {
  if (before.typeName !== after.typeName) return typeChange(before, after, path);
  const [old, now] = [byRole(before), byRole(after)];
  const gone = before.children.filter(({ role }) => !now.has(role));
  const added = after.children.filter(({ role }) => !old.has(role));
  const kept = before.children.flatMap(({ role, serializer }) => {
    const next = now.get(role);
    return next === undefined ? [] : [compatibilityOf(serializer, next, `${path}.${role}`)];
  });
  return worst([
    ...kept,
    ...subclassChanges(before, after, path),
    ...gone.map(({ role }) => change('after-migration', `${path}.${role} is gone`)),
    ...added.map(({ role }) => change('after-migration', `${path}.${role} is new`)),
  ]);
}

/** Subclasses may come and go, but what one wrote the same one has to read. */
function subclassChanges(before: Serializer, after: Serializer, path: string): readonly SerializerChange[] {
  const now = new Map(subclassesOf(after).map(({ className, serializer }) => [className, serializer]));
  return subclassesOf(before).flatMap(({ className, serializer }) => {
    const next = now.get(className);
    return serializer === undefined || next === undefined
      ? []
      : [compatibilityOf(serializer, next, `${path} as ${className}`)];
  });
}

function subclassesOf({ details }: Serializer): readonly Subclass[] {
  return details?.of === 'pojo' ? [...details.registered, ...details.others] : [];
}

function byRole({ children }: Serializer): ReadonlyMap<string, Serializer> {
  return new Map(children.map(({ role, serializer }) => [role, serializer]));
}

/** Constants may be added and change places; none may go. */
function enumChange(before: Serializer, after: Serializer, path: string): SerializerChange {
  if (before.typeName !== after.typeName) return typeChange(before, after, path);
  const [old, now] = [constantsOf(before), constantsOf(after)];
  const gone = old.filter((name) => !now.includes(name));
  if (gone.length > 0) return change('incompatible', `${path}: ${gone.join(', ')} is gone`);
  return old.join() === now.join() ? SAME : change('as-is', `${path}: constants ${now.join(', ')}`);
}

function constantsOf({ details }: Serializer): readonly string[] {
  return details?.of === 'enum' ? details.constants.map(({ name }) => name) : [];
}

/** Flink asks Avro whether the new schema reads what the old one wrote. */
function avroChange(before: Serializer, after: Serializer, path: string): SerializerChange {
  const schema = ({ details }: Serializer) => (details?.of === 'avro' ? details.schema : '');
  const [old, now] = [schema(before), schema(after)];
  if (old === now) return SAME;
  const answer = avroReads(old, now);
  if (answer === undefined) return change('unknown', `${path}: the Avro schema changed`);
  if (answer === 'readable') return change('after-migration', `${path}: the Avro schema evolved`);
  return change('incompatible', `${path}: Avro cannot read the old schema with the new one: ${answer.because}`);
}

function opaqueChange(before: Serializer, after: Serializer, path: string): SerializerChange {
  if (before.typeName !== after.typeName) return typeChange(before, after, path);
  if (before.snapshotClass !== after.snapshotClass)
    return change('unknown', `${path}: ${before.snapshotClass} → ${after.snapshotClass}`);
  return SAME;
}

function typeChange(before: Serializer, after: Serializer, path: string): SerializerChange {
  return change('incompatible', `${path}: ${before.typeName ?? '?'} → ${after.typeName ?? '?'}`);
}

function compositeChange(before: Serializer, after: Serializer, path: string): SerializerChange {
  if (before.children.length !== after.children.length) {
    return change('incompatible', `${path}: ${before.children.length} → ${after.children.length} parts`);
  }
  const parts = before.children.map(({ role, serializer }, index) =>
    compatibilityOf(serializer, (after.children[index] as Child).serializer, `${path} > ${role}`),
  );
  // SQL rows, decimals and the like: their types are not serializers, but must not change either.
  const [old, now] = [printSerializer(before), printSerializer(after)];
  if (parts.length === 0 && old !== now) return change('incompatible', `${path}: ${old} → ${now}`);
  return worst(parts);
}

function short({ family, typeName }: Serializer): string {
  return typeName === undefined ? family : `${family} ${typeName}`;
}
