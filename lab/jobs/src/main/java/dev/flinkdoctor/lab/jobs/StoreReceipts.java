package dev.flinkdoctor.lab.jobs;

import dev.flinkdoctor.lab.Form;
import dev.flinkdoctor.lab.Run;
import dev.flinkdoctor.lab.line.Line;
import dev.flinkdoctor.lab.model.Order;
import dev.flinkdoctor.lab.model.Orders;
import dev.flinkdoctor.lab.model.Total;
import java.time.Duration;
import java.util.SplittableRandom;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.datastream.WindowedStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
import org.apache.flink.util.OutputTag;

/**
 * late-data-dropped: tills send one receipt in five half a minute late, the watermark waits two seconds.
 * Near-miss: the same, but late receipts go to a side output; variant few-late: one in 3,000 is late.
 */
public final class StoreReceipts {
    private static final OutputTag<Order> LATE = new OutputTag<Order>("late-receipts") {};

    private StoreReceipts() {}

    public static void build(Run run) throws Exception {
        StreamExecutionEnvironment env = run.env(4);
        boolean few = run.arg("variant", "side-output").equals("few-late");
        double lateShare = run.pick(0.2, few ? 0.0003 : 0.2, 0.0);
        WindowedStream<Order, String, TimeWindow> windows = run.orders(
                        env, "store-receipts", 200, new Receipts(run.seed(), lateShare))
                .keyBy(o -> o.region)
                .window(Line.tumbling(Duration.ofSeconds(5)));
        if (run.form == Form.NEAR_MISS && !few) {
            windows = windows.sideOutputLateData(LATE);
        }
        SingleOutputStreamOperator<Total> sales =
                windows.aggregate(new OrderWindow()).name("sales-per-store").uid("sales-per-store");
        sales.sinkTo(new Table<>()).name("sales-table").uid("sales-table");
        if (run.form == Form.NEAR_MISS && !few) {
            sales.getSideOutput(LATE).sinkTo(new Table<>()).name("correction-table").uid("correction-table");
        }
        env.executeAsync("sales-per-store");
    }

    /** Some receipts wait in the till for 20 to 60 seconds. */
    static final class Receipts extends Orders {
        private static final long serialVersionUID = 1L;
        private final long seed;
        private final double lateShare;

        Receipts(long seed, double lateShare) {
            super(seed, 500);
            this.seed = seed;
            this.lateShare = lateShare;
        }

        @Override
        public Order make(long index) {
            Order order = super.make(index);
            SplittableRandom random = new SplittableRandom(seed ^ (index * 0x9E3779B97F4A7C15L));
            if (random.nextDouble() < lateShare) {
                order.eventTime -= 20_000 + random.nextInt(40_000);
            }
            return order;
        }
    }
}
