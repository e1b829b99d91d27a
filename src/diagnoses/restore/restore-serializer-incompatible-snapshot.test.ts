import type { SnapshotEvidence, SnapshotSerializerPart } from '#evidence';
import { factsOf, jobWith, oddStates, onFlink } from '#fixtures/snapshot-job';
import { testDiagnosis } from '#test/test-diagnosis';
import { restoreSerializerIncompatible } from './restore-serializer-incompatible.ts';

// Taken on 1.20.3: version 4 of _metadata.
const journal = await factsOf('journal-heap-native');

function withPart(part: SnapshotSerializerPart): SnapshotEvidence {
  return oddStates(journal, (state) => ({
    ...state,
    serializers: state.serializers.map((one) => (one.role === 'value' ? { ...one, parts: [...one.parts, part] } : one)),
  }));
}

const kryo = withPart({
  path: 'tags',
  family: 'kryo',
  class: 'org.apache.flink.api.java.typeutils.runtime.kryo.KryoSerializerSnapshot',
  type: 'java.util.List',
});
const scala = withPart({
  path: '',
  family: 'case-class',
  class: 'org.apache.flink.api.scala.typeutils.ScalaCaseClassSerializerSnapshot',
  type: 'com.acme.Order',
});
const newer: SnapshotEvidence = { ...journal, metadataVersion: 6 };

testDiagnosis(restoreSerializerIncompatible, {
  finds: {
    'Kryo state of 1.x that Flink 2 is to restore': {
      given: () => onFlink('2.1.0', jobWith(kryo)),
      expect: { severity: 'critical', confidence: 'likely', subject: { class: 'java.util.List' } },
    },
    'state of the Scala API that Flink 2 is to restore': {
      given: () => onFlink('2.0.0', jobWith(scala)),
      expect: { severity: 'critical', subject: { class: 'com.acme.Order' } },
    },
    'a snapshot of a newer Flink': {
      given: () => onFlink('2.0.0', jobWith(newer)),
      expect: { severity: 'critical', confidence: 'certain' },
    },
  },
  ignores: {
    'Kryo state that stays on 1.x': () => jobWith(kryo),
    'state of 1.x without either that Flink 2 is to restore': () => onFlink('2.1.0', jobWith(journal)),
    'a snapshot of the same Flink': () => onFlink('2.2.0', jobWith(newer)),
    'Kryo state that 2.x wrote itself': () => onFlink('2.1.0', jobWith({ ...kryo, metadataVersion: 6 })),
    'a job without snapshots': () => jobWith(),
  },
});
