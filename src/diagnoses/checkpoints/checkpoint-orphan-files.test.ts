import { testTold } from '#test/told';
import { checkpointOrphanFiles } from './checkpoint-orphan-files.ts';

// Templates: HDFS FSLimitException; CheckpointsCleaner (reference C14).
testTold(checkpointOrphanFiles, {
  finds: {
    'a directory at its limit': {
      log: `java.io.IOException: Could not open output stream for state backend
	at org.apache.flink.runtime.state.filesystem.FsCheckpointStreamFactory$FsCheckpointStateOutputStream.createStream(FsCheckpointStreamFactory.java:420)
Caused by: org.apache.hadoop.ipc.RemoteException(org.apache.hadoop.hdfs.protocol.FSLimitException$MaxDirectoryItemsExceededException): The directory item limit of /flink/checkpoints/6e8fa1d2bb0c4e0b9d2d6e4b7d1f3a55/shared is exceeded: limit=1048576 items=1048576
	at org.apache.hadoop.hdfs.server.namenode.FSDirectory.verifyMaxDirItems(FSDirectory.java:1110)`,
      says: ['shared', '1048576', 'FLINK-28984'],
    },
    'what a person says': {
      log: `checkpoint directory /flink/checkpoints/shared: 1200000 files, only 30000 referenced by the retained checkpoint`,
      says: ['lifecycle'],
    },
  },
  ignores: {
    'a directory of a table at its limit': {
      log: `org.apache.hadoop.hdfs.protocol.FSLimitException$MaxDirectoryItemsExceededException: The directory item limit of /warehouse/orders/dt=1 is exceeded: limit=1048576 items=1048576`,
    },
  },
});
