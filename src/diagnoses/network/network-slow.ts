import { text } from '#evidence';
import { defineToldDiagnosis } from '../told.ts';

const IN_FLIGHT = {
  'taskmanager.network.memory.buffers-per-channel': '4',
  'taskmanager.network.memory.floating-buffers-per-gate': '32',
};

/** Records wait for the network between TaskManagers, not for the operators at either end. */
export const networkSlow = defineToldDiagnosis({
  id: 'network-slow',
  title: text('Network is the limit', '网络瓶颈'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/memory/network_mem_tuning/'],
  explains: ['tm-heartbeat-timeout', 'network-connection-lost', 'checkpoint-expired-backpressure'],
  severity: 'warning',
  confidence: () => 'possible',
  summary: () =>
    text(
      'What is sent between TaskManagers exceeds what the network carries: output buffers are full while input buffers at the other end are empty, or the network itself is said to be saturated or lossy.',
      'TaskManager 之间的数据量超过网络能力：发送端缓冲已满而接收端缓冲为空，或网络本身已饱和、丢包。',
    ),
  ruledOut: () => [
    {
      id: 'backpressure-slow-operator',
      because: text('A slow receiver has full input buffers.', '若接收端算子慢，其输入缓冲应是满的。'),
    },
  ],
  prescriptions: ({ version }) => [
    {
      aim: 'cure',
      action: text(
        'Send less: project and filter before keyBy, no fat records or broadcasts across it, operators with much exchange on the same host or zone; for batch keep compression of shuffles on.',
        '减少发送量：keyBy 之前先裁剪列和过滤，避免大记录与广播，交换量大的算子放在同一主机或可用区；批作业保持 shuffle 压缩。',
      ),
      cost: text('A change of the job.', '需要修改作业。'),
      verify: text(
        'numBytesOutPerSecond of the sending vertex falls well below the line rate.',
        '发送端 numBytesOutPerSecond 明显低于网卡速率。',
      ),
    },
    {
      aim: 'relieve',
      action: text(
        'On a network of long latency keep more in flight (up to Flink 1.20).',
        '高延迟网络上增加在途缓冲（Flink 1.20 及以前）。',
      ),
      cost: text('More network memory; longer alignment of checkpoints.', '更多网络内存；检查点对齐变长。'),
      // From 2.0 on both are fixed.
      ...((version?.major ?? 1) < 2 && { settings: IN_FLIGHT }),
      command: 'sar -n DEV 1 5; netstat -s | grep -i retrans',
    },
  ],
  open: () => ({
    because: text(
      'Whether the network or an operator limits is only told by the buffers at both ends.',
      '是网络还是算子受限，只能由两端缓冲判断。',
    ),
    remedy: text(
      'Give outPoolUsage of the sending and inPoolUsage of the receiving vertex, and bytes per second of the network cards.',
      '请提供发送端 outPoolUsage、接收端 inPoolUsage 以及网卡每秒字节数。',
    ),
  }),
});
