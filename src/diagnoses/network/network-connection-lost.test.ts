import { testTold } from '#test/told';
import { networkConnectionLost } from './network-connection-lost.ts';

// Templates: CreditBasedPartitionRequestClientHandler of 1.13 and 1.20, PartitionRequestClientFactory (flink-evidence.md H1–H6).
const CLOSED =
  "org.apache.flink.runtime.io.network.netty.exception.RemoteTransportException: Connection unexpectedly closed by remote task manager 'node3/10.0.0.3:40011 [ orders-taskmanager-1-3 ] '. This might indicate that the remote task manager was lost.";

testTold(networkConnectionLost, {
  finds: {
    'a connection closed': { log: CLOSED, says: ['orders-taskmanager-1-3', 'nc -vz 10.0.0.3 40011'] },
    'in the words up to 1.15': {
      log: "org.apache.flink.runtime.io.network.netty.exception.RemoteTransportException: Lost connection to task manager 'node3/10.0.0.3:40011'. This indicates that the remote task manager was lost.",
      says: ['node3/10.0.0.3:40011'],
    },
    'a handshake that takes too long': {
      log: 'org.apache.flink.shaded.netty4.io.netty.handler.ssl.SslHandshakeTimeoutException: handshake timed out after 10000ms',
      says: ['handshake-timeout'],
    },
    'a connection that is never made': {
      log: "org.apache.flink.runtime.io.network.netty.exception.RemoteTransportException: Connecting to remote task manager 'node3/10.0.0.3:40011 [ tm-3 ] ' has failed. This might indicate that the remote task manager has been lost.",
      says: ['taskmanager.network.retries'],
    },
  },
  ignores: {
    'a death that explains it': {
      log: `Last State:     Terminated\n      Reason:       OOMKilled\n${CLOSED}`,
      instead: 'container-oomkilled',
    },
    'a loss that comes before it': {
      log: `Heartbeat of TaskManager with id orders-taskmanager-1-3 timed out.\n${CLOSED}`,
      instead: 'tm-heartbeat-timeout',
    },
  },
});
