import { testTold } from '#test/told';
import { deploySlow } from './deploy-slow.ts';

testTold(deploySlow, {
  finds: {
    people: {
      log: 'job jar: 480 MB, 200 TaskManagers\ntasks: stay in DEPLOYING for 6 minutes, then RUNNING',
      says: ['lib/'],
    },
    'people, in Chinese': { log: '任务部署很慢，DEPLOYING 状态持续 5 分钟' },
  },
  ignores: {
    'state that is restored': { log: 'tasks: stay in INITIALIZING for 30 minutes\nstate size: 800 GB' },
  },
});
