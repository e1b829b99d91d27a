package dev.flinkdoctor.lab.jobs;

import dev.flinkdoctor.lab.Form;
import dev.flinkdoctor.lab.Run;
import dev.flinkdoctor.lab.line.Line;
import dev.flinkdoctor.lab.model.Order;
import dev.flinkdoctor.lab.model.Orders;
import java.time.Duration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** checkpointing-disabled: keyed state, windows and a sink, and no checkpoint. Near-miss: one every ten minutes. */
public final class Renewals {
    private Renewals() {}

    public static void build(Run run) throws Exception {
        StreamExecutionEnvironment env =
                run.form == Form.SICK ? run.plainEnv(4) : run.env(4, run.pick(0, 600_000, 5_000));
        DataStream<Order> renewals = run.orders(env, "renewals", 100, new Orders(run.seed(), 500));
        renewals.keyBy(o -> o.customerId)
                .process(new RunningTotals(0))
                .name("customer-revenue")
                .uid("customer-revenue")
                .sinkTo(new Table<>())
                .name("revenue-table")
                .uid("revenue-table");
        renewals.keyBy(o -> o.region)
                .window(Line.tumbling(Duration.ofSeconds(10)))
                .aggregate(new OrderWindow())
                .name("region-revenue")
                .uid("region-revenue")
                .sinkTo(new Table<>())
                .name("region-table")
                .uid("region-table");
        env.executeAsync("subscription-revenue");
    }
}
