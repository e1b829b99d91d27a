package dev.flinkdoctor.lab.jobs;

import dev.flinkdoctor.lab.Form;
import dev.flinkdoctor.lab.Run;
import dev.flinkdoctor.lab.kafka.OrderTopic;
import dev.flinkdoctor.lab.line.Line;
import dev.flinkdoctor.lab.model.Order;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * watermark-idle-source: one of four partitions has no data (Fill --partitions 4 --skip-partitions 3),
 * and nothing marks it idle. Near-miss: the same topic, with idleness. Healthy: all partitions filled.
 */
public final class RegionSales {
    private RegionSales() {}

    public static void build(Run run) throws Exception {
        StreamExecutionEnvironment env = run.env(4);
        WatermarkStrategy<Order> watermarks = WatermarkStrategy.<Order>forBoundedOutOfOrderness(Duration.ofSeconds(2))
                .withTimestampAssigner((o, t) -> o.eventTime);
        if (run.form == Form.NEAR_MISS) {
            watermarks = watermarks.withIdleness(Duration.ofSeconds(5));
        }
        env.fromSource(OrderTopic.source(run, "region-sales", 0), watermarks, "order-topic")
                .uid("order-topic")
                .keyBy(o -> o.region)
                .window(Line.tumbling(Duration.ofSeconds(5)))
                .aggregate(new OrderWindow())
                .name("sales-per-region")
                .uid("sales-per-region")
                .sinkTo(new Table<>())
                .name("sales-table")
                .uid("sales-table");
        env.executeAsync("sales-per-region");
    }
}
