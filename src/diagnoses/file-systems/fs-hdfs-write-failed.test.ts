import { testTold } from '#test/told';
import { fsHdfsWriteFailed } from './fs-hdfs-write-failed.ts';

// Templates: BlockManager#chooseTarget4NewBlock, SafeModeException, FSLimitException, DSQuotaExceededException.
testTold(fsHdfsWriteFailed, {
  finds: {
    // Template: org.apache.hadoop.net.NetUtils#wrapException.
    'a namenode that does not answer': {
      log: `java.net.ConnectException: Call From tm1/10.0.0.1 to nn1:8020 failed on connection exception: java.net.ConnectException: Connection refused; For more details see:  http://wiki.apache.org/hadoop/ConnectionRefused
	at org.apache.hadoop.hdfs.DFSClient.getFileInfo(DFSClient.java:2108)`,
      says: ['nn1:8020'],
    },
    'no datanode takes a block': {
      log: `2024-05-06 10:00:00,000 WARN  org.apache.flink.runtime.checkpoint.CheckpointFailureManager [] - Failed to trigger or complete checkpoint 3 for job 8ccbf6f0d2a0c1f3b5d1f1c1a7f0c001. (1 consecutive failed attempts so far)
org.apache.hadoop.ipc.RemoteException(java.io.IOException): File /flink/chk-3/a could only be written to 0 of the 1 minReplication nodes. There are 3 datanode(s) running and 3 node(s) are excluded in this operation.
	at org.apache.hadoop.hdfs.server.blockmanagement.BlockManager.chooseTarget4NewBlock(BlockManager.java:2121)`,
      says: ['/flink/chk-3/a', 'dfsadmin -report'],
    },
    'safe mode': {
      log: 'org.apache.hadoop.ipc.RemoteException(org.apache.hadoop.hdfs.server.namenode.SafeModeException): Cannot create file/flink/a. Name node is in safe mode.',
      says: ['-safemode'],
    },
    'a full directory': {
      log: 'org.apache.hadoop.hdfs.protocol.FSLimitException$MaxDirectoryItemsExceededException: The directory item limit of /flink/ha is exceeded: limit=1048576 items=1048576',
      says: ['1048576'],
    },
  },
  ignores: {
    'a folder of another user': {
      log: 'org.apache.hadoop.security.AccessControlException: Permission denied: user=flink, access=WRITE, inode="/flink":hdfs:hdfs:drwxr-xr-x',
      instead: 'fs-credentials',
    },
  },
});
