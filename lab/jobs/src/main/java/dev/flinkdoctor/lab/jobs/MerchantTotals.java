package dev.flinkdoctor.lab.jobs;

import dev.flinkdoctor.lab.Run;
import dev.flinkdoctor.lab.model.Orders;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** data-skew: three orders in four belong to one merchant, whose subtask can price 200 a second. */
public final class MerchantTotals {
    private MerchantTotals() {}

    public static void build(Run run) throws Exception {
        StreamExecutionEnvironment env = run.env(4);
        Orders orders = new Orders(run.seed(), 5_000);
        switch (run.form) {
            case SICK:
                orders.topShare(0.75);
                break;
            case NEAR_MISS:
                // Zipf-like: the biggest merchants matter, but every subtask has time to spare.
                orders.exponent(2.6);
                break;
            default:
                break;
        }
        run.orders(env, "shop-orders", run.pick(500, 320, 320), orders)
                .keyBy(o -> o.merchantId)
                .process(new RunningTotals(5))
                .name("merchant-totals")
                .uid("merchant-totals")
                .sinkTo(new Table<>())
                .name("totals-table")
                .uid("totals-table");
        env.executeAsync("orders-per-merchant");
    }
}
