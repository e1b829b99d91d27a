import { defineSymptom } from '#engine';
import type { SnapshotSerializerPart } from '#evidence';
import { type SnapshotPlace, snapshotOperators } from './snapshot-operators.ts';

/** State whose values pass through a serializer that does not evolve, or does not exist in every Flink. */
export interface OpaqueState extends SnapshotPlace {
  readonly state: string;
  /** `value`, `key`, …, and the way from there: `value > tags`. */
  readonly path: string;
  readonly kind: 'kryo' | 'scala';
  /** Class of the values, as far as it is known. */
  readonly type: string;
}

export const opaqueState = defineSymptom({
  id: 'opaque-state',
  needs: ['snapshots'],
  given: { snapshotOperators },
  observe(_, { snapshotOperators }): readonly OpaqueState[] {
    const places = snapshotOperators.known ? snapshotOperators.value : [];
    return places.flatMap((place) => place.operator.states.flatMap((state) => opaqueIn(place, state)));
  },
});

/** An operator may have thousands of fields. */
const MOST = 100;

function opaqueIn(
  place: SnapshotPlace,
  { name, serializers }: SnapshotPlace['operator']['states'][number],
): readonly OpaqueState[] {
  const found = serializers.flatMap(({ role, parts }) =>
    parts.flatMap((part) => {
      const kind = kindOf(part);
      if (kind === undefined) return [];
      return [
        {
          ...place,
          state: name,
          kind,
          path: [role, part.path].filter(Boolean).join(' > '),
          type: part.type ?? part.class,
        },
      ];
    }),
  );
  return found.slice(0, MOST);
}

/** The old Kafka connectors' own, which have a diagnosis of their own. */
const OLD_KAFKA = /^org\.apache\.flink\.streaming\.connectors\.kafka\./;
/** Serializers of the Scala API, which Flink 2.0 no longer has; those of the Table API's Scala bridge stay. */
const SCALA = /^org\.apache\.flink\.api\.scala\./;

function kindOf({ family, class: written, type = '' }: SnapshotSerializerPart): OpaqueState['kind'] | undefined {
  if (family === 'kryo') return OLD_KAFKA.test(type) ? undefined : 'kryo';
  return SCALA.test(written) ? 'scala' : undefined;
}
