import { testTold } from '#test/told';
import { networkSlow } from './network-slow.ts';

// Shapes: metrics and words as people report them (failure catalogue H; docs:deployment/memory/network_mem_tuning).
testTold(networkSlow, {
  finds: {
    'buffers at both ends': {
      log: 'outPoolUsage of the source: 1.0, inPoolUsage of the window: 0.05',
      says: ['keyBy'],
    },
    'a card at its rate': { log: 'TaskManager 所在机器网卡打满，带宽 100%', says: ['numBytesOutPerSecond'] },
    'a lossy network': { log: 'netstat shows retransmitted segments rising between the TaskManagers' },
  },
  ignores: {
    'a receiver whose buffers are full': { log: 'outPoolUsage of the source: 1.0, inPoolUsage of the window: 1.0' },
    'a frame too large': {
      log: "java.io.IOException: The method requestJob's result size 14680064 exceeds the maximum size 10485760 .",
      instead: 'rpc-framesize',
    },
  },
});
