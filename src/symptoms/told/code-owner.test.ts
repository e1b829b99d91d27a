import { expect, it } from 'vitest';
import { ownerOf } from './code-owner.ts';

it.each([
  ['com.dtstack.chunjun.sink.format.BaseRichOutputFormat', 'library'],
  ['com.alibaba.ververica.cdc.debezium.DebeziumSourceFunction', 'library'],
  ['com.ververica.cdc.connectors.mysql.source.MySqlSource', 'library'],
  ['org.apache.seatunnel.core.starter.SeaTunnel', 'library'],
  ['org.apache.inlong.sort.jdbc.JdbcMultiBatchingOutputFormat', 'library'],
  ['com.starrocks.connector.flink.manager.StarRocksSinkManager', 'library'],
  ['org.dinky.executor.Executor', 'library'],
  ['com.tencent.cloud.tdmq.Client', 'library'],
  ['com.huawei.bigdata.flink.Sink', 'library'],
  // Teams of these companies write jobs as well.
  ['com.alibaba.trade.OrderJob', 'user'],
  ['com.tencent.game.metrics.Count', 'user'],
  ['com.huawei.shop.Orders', 'user'],
  ['com.acme.Job', 'user'],
  ['org.apache.flink.examples.java.WordCount', 'user'],
  ['org.apache.flink.streaming.runtime.tasks.StreamTask', 'flink'],
] as const)('%s is of %s', (name, owner) => {
  expect(ownerOf({ class: name, file: 'A.java' })).toBe(owner);
});
