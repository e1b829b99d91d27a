import { testTold } from '#test/told';
import { notSerializable } from './not-serializable.ts';

// Templates: org.apache.flink.api.java.ClosureCleaner#ensureSerializable; java.io.ObjectOutputStream.
testTold(notSerializable, {
  finds: {
    'an inner class and the client it holds': {
      log: `Exception in thread "main" org.apache.flink.api.common.InvalidProgramException: com.acme.Jobs$1@6b57696f is not serializable. The implementation accesses fields of its enclosing class, which is a common reason for non-serializability. A common solution is to make the function a proper (non-inner) class, or a static inner class.
	at org.apache.flink.api.java.ClosureCleaner.clean(ClosureCleaner.java:164)
	at org.apache.flink.streaming.api.datastream.DataStream.map(DataStream.java:602)
Caused by: java.io.NotSerializableException: com.acme.RestClient
	at java.base/java.io.ObjectOutputStream.writeObject0(ObjectOutputStream.java:1185)`,
      says: ['com.acme.RestClient', 'transient'],
    },
    'an iterator': {
      log: 'org.apache.flink.api.common.InvalidProgramException: java.util.HashMap$KeyIterator@1a2b is not serializable. The object probably contains or references non serializable fields.',
      says: ['fromCollection(list)'],
    },
  },
  ignores: {
    'a message between Flink’s own processes': {
      log: 'java.io.NotSerializableException: No configured serialization-bindings for class org.apache.flink.runtime.rpc.messages.RemoteRpcInvocation at pekko.serialization',
    },
  },
});
