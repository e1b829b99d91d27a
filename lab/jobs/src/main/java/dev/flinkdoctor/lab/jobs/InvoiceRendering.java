package dev.flinkdoctor.lab.jobs;

import dev.flinkdoctor.lab.Form;
import dev.flinkdoctor.lab.Run;
import dev.flinkdoctor.lab.model.Orders;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * checkpoint-expired-backpressure: the invoice stage takes 25 ms an order and its input buffers hold
 * thousands, so an aligned barrier needs a minute to reach it; the timeout is 12 s. Near-miss: the same
 * bottleneck with unaligned checkpoints, which overtake the data and complete.
 */
public final class InvoiceRendering {
    /** Short, so that the buffers hold thousands of orders. */
    private static final String ADDRESS = "a".repeat(200);

    private InvoiceRendering() {}

    public static void build(Run run) throws Exception {
        StreamExecutionEnvironment env = run.env(4);
        env.getCheckpointConfig().setCheckpointTimeout(12_000);
        if (run.form == Form.NEAR_MISS) {
            env.getCheckpointConfig().enableUnalignedCheckpoints();
        }
        run.orders(env, "paid-orders", run.pick(2_000, 2_000, 60), new Orders(run.seed(), 5_000).note(ADDRESS))
                .keyBy(o -> o.customerId)
                .process(new RunningTotals(25))
                .name("invoice-renderer")
                .uid("invoice-renderer")
                .keyBy(t -> t.key)
                .sinkTo(new Table<>())
                .name("invoice-table")
                .uid("invoice-table");
        env.executeAsync("invoice-rendering");
    }
}
