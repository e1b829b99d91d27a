package dev.flinkdoctor.lab.jobs;

import dev.flinkdoctor.lab.Run;
import dev.flinkdoctor.lab.kafka.OrderTopic;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Reads a topic. kafka-poison-record: the launcher puts half a document among the orders (Fill --odd half); near-miss: a
 * deletion without a body, which is skipped (--odd deletion). kafka-broker-unreachable: the launcher stops the broker.
 */
public final class OrderFeed {
    private OrderFeed() {}

    public static void build(Run run) throws Exception {
        StreamExecutionEnvironment env = run.env(2);
        env.fromSource(OrderTopic.source(run, "order-feed", 0), WatermarkStrategy.noWatermarks(), "order-topic")
                .uid("order-topic")
                .keyBy(o -> o.customerId)
                .process(new RunningTotals(0))
                .name("orders-per-customer")
                .uid("orders-per-customer")
                .sinkTo(new Table<>())
                .name("order-table")
                .uid("order-table");
        env.executeAsync("order-feed");
    }
}
