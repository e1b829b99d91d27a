import { testTold } from '#test/told';
import { fdOrPortExhausted } from './fd-or-port-exhausted.ts';

// Shapes: errno texts of the kernel as the JDK prints them; org.apache.flink.runtime.rest.RestServerEndpoint.
testTold(fdOrPortExhausted, {
  finds: {
    'no port for the remote calls': {
      log: 'java.net.BindException: Could not start actor system on any port in port range 6123',
      says: ['6123'],
    },
    // Template: org.apache.flink.runtime.rest.RestServerEndpoint#start.
    'a listening port that is taken': {
      log: 'java.net.BindException: Could not start rest endpoint on any port in port range 8081',
      says: ['rest.bind-port'],
    },
    // Job d02 of the third stranger's lab (docs/evaluation.md), Flink 2.3.0: a ServerSocket in open(), parallelism 2, one TaskManager.
    'a port that the function binds in each subtask': {
      log: `java.net.BindException: Address already in use
	at java.base/sun.nio.ch.Net.bind0(Native Method)
	at java.base/java.net.ServerSocket.<init>(ServerSocket.java:274)
	at org.meridian.ProbePort$Exposed.open(ProbePort.java:17)
	at org.apache.flink.api.common.functions.util.FunctionUtils.openFunction(FunctionUtils.java:34)`,
      says: ['ProbePort$Exposed#open:17', 'new ServerSocket(0)'],
    },
    'no descriptor left': {
      log: `2024-05-06 10:00:00,000 WARN  org.apache.flink.runtime.taskmanager.Task [] - Map (1/4)#0 (a_b_0_0) switched from RUNNING to FAILED with failure cause:
java.io.FileNotFoundException: /data/flink/a.channel (Too many open files)
	at java.io.RandomAccessFile.open0(Native Method)`,
      says: ['ulimit -n', 'lsof'],
    },
    'no local port left': {
      log: `java.net.BindException: Cannot assign requested address
	at java.base/sun.nio.ch.Net.connect0(Native Method)
	at org.apache.hadoop.net.SocketIOWithTimeout.connect(SocketIOWithTimeout.java:206)`,
      says: ['close'],
    },
    'what a person saw': { log: 'ss: thousands of sockets in CLOSE-WAIT to one service, growing with every query' },
  },
  ignores: {
    'a wrong bind address': {
      log: `java.net.BindException: Cannot assign requested address
	at java.base/sun.nio.ch.Net.bind0(Native Method)
	at org.apache.flink.runtime.rest.RestServerEndpoint.start(RestServerEndpoint.java:236)`,
    },
  },
});
