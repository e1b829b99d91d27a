import { testTold } from '#test/told';
import { keyNotDeterministic } from './key-not-deterministic.ts';

// Templates: KeyGroupRangeOffsets#newIllegalKeyGroupException; frames of runtime.state.heap.
testTold(keyNotDeterministic, {
  finds: {
    'the check of the backend': {
      log: `java.lang.IllegalArgumentException: Key group 94 is not in KeyGroupRange{startKeyGroup=0, endKeyGroup=63}. Unless you're directly using low level state access APIs, this is most likely caused by non-deterministic shuffle key (hashCode and equals implementation).
	at org.apache.flink.runtime.state.KeyGroupRangeOffsets.newIllegalKeyGroupException(KeyGroupRangeOffsets.java:37)
	at org.apache.flink.runtime.state.heap.InternalKeyContextImpl.setCurrentKeyGroupIndex(InternalKeyContextImpl.java:74)`,
      says: ['94', '0–63', 'enum'],
    },
    'an array as key, refused': {
      log: 'org.apache.flink.api.common.InvalidProgramException: Type PrimitiveArrayTypeInfo<byte> cannot be used as key. Contained UNSUPPORTED key types: PrimitiveArrayTypeInfo<byte>.',
      says: ['PrimitiveArrayTypeInfo'],
    },
    'a heap state table': {
      log: `java.lang.ArrayIndexOutOfBoundsException: Index 85 out of bounds for length 64
	at org.apache.flink.runtime.state.heap.StateTable.getMapForKeyGroup(StateTable.java:285)
	at org.apache.flink.runtime.state.heap.StateTable.put(StateTable.java:305)`,
    },
  },
  ignores: {
    'an index in user code': {
      log: `java.lang.ArrayIndexOutOfBoundsException: Index 3 out of bounds for length 3
	at com.acme.Split.map(Split.java:12)`,
    },
  },
});
