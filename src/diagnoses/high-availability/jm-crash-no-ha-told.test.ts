import { testTold } from '#test/told';
import { toldJmCrashNoHa } from './jm-crash-no-ha-told.ts';

testTold(toldJmCrashNoHa, {
  finds: {
    people: {
      log: 'session cluster on Kubernetes, high-availability: NONE\nJobManager pod was restarted by the node upgrade\nafterwards: web UI shows no running jobs',
      says: ['high-availability.storageDir'],
    },
    'people, in Chinese': { log: 'JobManager 宕机后自动重启\n作业列表为空，所有任务丢失' },
  },
  ignores: {
    'a leader that changed, with high availability': {
      log: 'high-availability.type: kubernetes\nJobManager lost leadership, jobs restarted from checkpoint',
    },
    'a TaskManager that was restarted': { log: 'TaskManager pod was restarted\njob restarted from checkpoint 12' },
  },
});
