import { testTold } from '#test/told';
import { toldStateNoTtl } from './state-no-ttl-told.ts';

testTold(toldStateNoTtl, {
  finds: {
    people: { log: 'state size: grows 5 GB per day\ntable.exec.state.ttl: not set', says: ['table.exec.state.ttl'] },
    'a join': {
      log: 'SELECT … FROM a LEFT JOIN b ON a.id = b.id\ncheckpoint size grows every day, regular join of two streams',
    },
    'people, in Chinese': { log: '状态大小持续增长\n未设置 TTL' },
  },
  ignores: {
    'a TTL that does not clean up': {
      log: 'state TTL is 1 day\nstate size keeps growing',
      instead: 'state-ttl-not-cleaned',
    },
    'state that does not grow': { log: 'state TTL: not set\nstate size: 2 GB, constant' },
  },
});
