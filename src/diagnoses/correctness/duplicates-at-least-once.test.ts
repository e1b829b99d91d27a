import { testTold } from '#test/told';
import { duplicatesAtLeastOnce } from './duplicates-at-least-once.ts';

testTold(duplicatesAtLeastOnce, {
  finds: {
    people: {
      log: 'KafkaSink, DeliveryGuarantee.AT_LEAST_ONCE\nduplicate records in the topic after every restart, about one minute of data',
      says: ['EXACTLY_ONCE', 'PRIMARY KEY'],
    },
    'people, in Chinese': { log: '任务故障恢复后 MySQL 中出现重复数据' },
  },
  ignores: {
    'a key that exists twice': {
      log: "com.mysql.cj.jdbc.exceptions.MySQLIntegrityConstraintViolationException: Duplicate entry '42' for key 'PRIMARY'",
    },
    'duplicates without a restart': { log: 'join output has duplicate rows for some keys, parallelism 4' },
  },
});
