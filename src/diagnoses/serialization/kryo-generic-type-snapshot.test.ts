import { expect, it } from 'vitest';
import { examine } from '#engine';
import type { SnapshotEvidence } from '#evidence';
import { factsOf, jobWith, oddStates } from '#fixtures/snapshot-job';
import { kryoGenericType } from './kryo-generic-type.ts';

const journal = await factsOf('journal-heap-native');
const consumer = await factsOf('kafka-stage-0');

/** As Flink's serializer snapshots have it where a field of a POJO is a generic type. */
const withKryo = oddStates(journal, (state) =>
  state.name !== 'totals'
    ? state
    : {
        ...state,
        serializers: state.serializers.map((one) => ({
          ...one,
          parts: [
            ...one.parts,
            {
              path: 'tags',
              family: 'kryo',
              class: 'org.apache.flink.api.java.typeutils.runtime.kryo.KryoSerializerSnapshot',
              type: 'java.util.List',
            },
          ],
        })),
      },
);

const notesOn = (snapshot: SnapshotEvidence) =>
  examine(jobWith(snapshot), [kryoGenericType]).findings.map(({ severity, subject }) => [severity, subject.class]);

it('a state with Kryo in it is worth knowing', () => {
  expect(notesOn(withKryo)).toEqual([['info', 'java.util.List']]);
});

it('one without is not', () => {
  expect(notesOn(journal)).toEqual([]);
});

it('what a FlinkKafkaConsumer writes has a name of its own', () => {
  expect(notesOn(consumer)).toEqual([]);
});
