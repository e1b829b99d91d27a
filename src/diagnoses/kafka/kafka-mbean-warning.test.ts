import { expect, it } from 'vitest';
import { findingsIn, rootsIn, testTold } from '#test/told';
import { kafkaMbeanWarning } from './kafka-mbean-warning.ts';

// Template: org.apache.kafka.common.utils.AppInfoParser#registerAppInfo.
const TWICE = `2024-05-06 10:00:00,000 WARN  org.apache.kafka.common.utils.AppInfoParser [] - Error registering AppInfo mbean
javax.management.InstanceAlreadyExistsException: kafka.consumer:type=app-info,id=etl-0
	at com.sun.jmx.mbeanserver.Repository.addMBean(Repository.java:437)
	at org.apache.kafka.common.utils.AppInfoParser.registerAppInfo(AppInfoParser.java:64)`;

testTold(kafkaMbeanWarning, {
  finds: {},
  notes: { 'the warning alone': { log: TWICE, says: ['etl-0'] } },
  ignores: {
    'another bean': {
      log: 'javax.management.InstanceAlreadyExistsException: com.zaxxer.hikari:type=Pool (main)',
    },
  },
});

it('never outranks a real fault', () => {
  const log = `${TWICE}
2024-05-06 10:05:00,000 WARN  org.apache.flink.runtime.taskmanager.Task [] - Sink (1/1)#0 (a_b_0_0) switched from RUNNING to FAILED with failure cause:
org.apache.kafka.common.errors.TimeoutException: Topic orders-out not present in metadata after 60000 ms.`;
  expect(rootsIn(log)[0]?.diagnosis.id).toBe('kafka-metadata-timeout');
});

it('needs no other name: the exception alone is noise as well', () => {
  const log = 'javax.management.InstanceAlreadyExistsException: kafka.consumer:type=app-info,id=etl-0';
  expect(findingsIn(log).map(({ diagnosis }) => diagnosis.id)).toEqual(['kafka-mbean-warning']);
});
