import { testTold } from '#test/told';
import { tmHostSlow } from './tm-host-slow.ts';

// Words of the JobManager log of lab patient tm-host-slow, Flink 1.20.3 (pekko's AskTimeoutException, RPC endpoint of a TaskExecutor).
const SILENT = `2026-11-21 17:27:45,318 WARN  org.apache.flink.runtime.webmonitor.threadinfo.ThreadInfoRequestCoordinator [] - Failed to collect thread info samples.
org.apache.pekko.pattern.AskTimeoutException: Ask timed out on [Actor[pekko.tcp://flink@127.0.0.12:33847/user/rpc/taskmanager_0#-2087256433]] after [15000 ms]. Message of type [org.apache.flink.runtime.rpc.messages.RemoteRpcInvocation]. A typical reason for \`AskTimeoutException\` is that the recipient actor didn't send a reply.`;

testTold(tmHostSlow, {
  finds: { 'a TaskManager that does not answer': { log: SILENT, says: ['127.0.0.12'] } },
  ignores: {
    'a JobManager that does not answer': {
      log: SILENT.replace('/user/rpc/taskmanager_0', '/user/rpc/jobmanager_2'),
      instead: 'jm-overloaded',
    },
  },
});
