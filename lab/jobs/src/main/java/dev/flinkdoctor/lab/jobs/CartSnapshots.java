package dev.flinkdoctor.lab.jobs;

import dev.flinkdoctor.lab.Run;
import dev.flinkdoctor.lab.model.Orders;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * checkpoint-interval-too-short: a checkpoint every 200 ms, of which each takes more than 200 ms because
 * carts are written out in it. Near-miss: every second, but each takes milliseconds.
 */
public final class CartSnapshots {
    private CartSnapshots() {}

    public static void build(Run run) throws Exception {
        StreamExecutionEnvironment env = run.env(4, run.pick(200, 1_000, 10_000));
        run.orders(env, "cart-events", 100, new Orders(run.seed(), 500))
                .rebalance()
                .map(new OrderJournal.Journal(200, run.pick(Integer.MAX_VALUE, 0, 0)))
                .name("cart-log")
                .uid("cart-log")
                .keyBy(o -> o.customerId)
                .process(new RunningTotals(0))
                .name("cart-totals")
                .uid("cart-totals")
                .sinkTo(new Table<>())
                .name("cart-table")
                .uid("cart-table");
        env.executeAsync("cart-totals");
    }
}
