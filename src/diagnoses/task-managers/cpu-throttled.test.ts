import { testTold } from '#test/told';
import { cpuThrottled } from './cpu-throttled.ts';

// Shapes: cgroup v1 and v2 cpu.stat; kube-prometheus' alert; what people report (failure catalogue H).
testTold(cpuThrottled, {
  finds: {
    'the counters': {
      log: 'nr_periods 12000\nnr_throttled 9875\nthrottled_usec 412345678',
      says: ['9875', 'limit-factor'],
    },
    'the alert': {
      log: 'CPUThrottlingHigh: 62.1% throttling of CPU in namespace flink for container flink-main-container',
    },
    'Chinese words for it': { log: 'TaskManager 容器 CPU 使用率打满，达到上限' },
  },
  ignores: {
    'counters at zero': { log: 'nr_periods 12000\nnr_throttled 0\nthrottled_usec 0' },
    'a busy JobManager': { log: 'JobManager CPU at 100 %', instead: 'jm-overloaded' },
  },
});
