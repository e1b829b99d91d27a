import { defineSymptom } from '#engine';
import type { SnapshotSerializer, SnapshotState } from '#evidence';
import { type ToldFault, toldFaults } from '../told/told-faults.ts';
import { type SnapshotPlace, snapshotOperators } from './snapshot-operators.ts';

/** State of the newest snapshot that a restore was told to have refused for its type. */
export interface RefusedState extends SnapshotPlace {
  readonly of: 'value' | 'key';
  readonly state: string;
  readonly serializer: SnapshotSerializer;
  /** The operator is named where it was told, and nothing else of it fits. */
  readonly only: boolean;
}

/** Diagnoses of told faults, and which serializer of a state they are about. */
const ABOUT: Readonly<Record<string, RefusedState['of']>> = {
  'restore-serializer-incompatible': 'value',
  'restore-key-changed': 'key',
};

export const refusedStates = defineSymptom({
  id: 'refused-states',
  needs: ['snapshots'],
  given: { snapshotOperators, toldFaults },
  observe(_, { snapshotOperators, toldFaults }): readonly RefusedState[] {
    const places = snapshotOperators.known ? snapshotOperators.value : [];
    const told = toldFaults.known ? toldFaults.value : [];
    return told.flatMap((fault) => {
      const of = ABOUT[fault.diagnosis ?? ''];
      return of === undefined ? [] : refusedBy(fault, of, places);
    });
  },
});

function refusedBy(
  fault: ToldFault,
  of: RefusedState['of'],
  places: readonly SnapshotPlace[],
): readonly RefusedState[] {
  const ids = idsIn(fault);
  const named = places.filter(({ operator }) => ids.has(operator.id));
  const old = simpleName(fault.captures.old);
  const name = fault.captures.state;
  const found = (named.length > 0 ? named : places).flatMap((place) =>
    place.operator.states
      .filter((state) => (name === undefined ? fits(state, of, old) : state.name === name))
      .flatMap((state) => {
        const serializer = state.serializers.find(({ role }) => role === of);
        return serializer === undefined ? [] : [{ ...place, of, state: state.name, serializer }];
      }),
  );
  const only = named.length > 0 && found.length === 1;
  return found.map((one) => ({ ...one, only }));
}

/** Ids of operators and vertices, as backends and attempts are named by them. */
function idsIn({ tellings }: ToldFault): ReadonlySet<string> {
  return new Set(tellings.flatMap(({ text }) => text.match(/[0-9a-f]{32}/g) ?? []));
}

/** A serializer's snapshot is called as the serializer is, `PojoSerializerSnapshot`. */
function fits({ serializers }: SnapshotState, of: RefusedState['of'], old: string | undefined): boolean {
  const outermost = serializers.find(({ role }) => role === of)?.parts[0]?.class;
  return old !== undefined && outermost !== undefined && (simpleName(outermost) ?? '').startsWith(old);
}

/** `a.b.TtlStateFactory$TtlSerializer@2b` → `TtlSerializer` */
function simpleName(printed: string | undefined): string | undefined {
  const [, name] = /^(?:[\w]+[.$])*([A-Za-z]\w*)/.exec(printed ?? '') ?? [];
  return name;
}
