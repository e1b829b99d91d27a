package dev.flinkdoctor.lab.jobs;

import dev.flinkdoctor.lab.Run;
import dev.flinkdoctor.lab.kafka.OrderTopic;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * source-parallelism: the deserialiser checks a signature in the source's own thread, and only two of
 * four source subtasks have a partition. 7 ms each: 286 orders a second, the topic gets 400. Near-miss:
 * two partitions as well, but a cheap check. Healthy: the launcher makes four partitions.
 */
public final class SignedOrders {
    private SignedOrders() {}

    public static void build(Run run) throws Exception {
        StreamExecutionEnvironment env = run.env(4);
        env.fromSource(
                        OrderTopic.source(run, "signed-orders", run.pick(7.0, 0.2, 7.0)),
                        WatermarkStrategy.noWatermarks(),
                        "order-topic")
                .uid("order-topic")
                .keyBy(o -> o.merchantId)
                .process(new RunningTotals(0))
                .name("merchant-totals")
                .uid("merchant-totals")
                .sinkTo(new Table<>())
                .name("totals-table")
                .uid("totals-table");
        env.executeAsync("signed-orders");
    }
}
