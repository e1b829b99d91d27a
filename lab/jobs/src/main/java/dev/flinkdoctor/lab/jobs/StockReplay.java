package dev.flinkdoctor.lab.jobs;

import dev.flinkdoctor.lab.Run;
import dev.flinkdoctor.lab.model.Order;
import dev.flinkdoctor.lab.model.Orders;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * watermark-alignment-paused: orders and deliveries may drift fifteen seconds apart. The archive of deliveries gives a hundred
 * records a second, but they are of one second of event time in all of a minute and more, so the orders wait for it. Near-miss:
 * both replay two hours, the deliveries at ten times the pace of the clock, so the orders wait as well, but nobody falls behind.
 */
public final class StockReplay {
    private static final Duration DRIFT = Duration.ofSeconds(15);
    private static final long TWO_HOURS = 7_200_000;

    private StockReplay() {}

    public static void build(Run run) throws Exception {
        StreamExecutionEnvironment env = run.env(2);
        long begin = System.currentTimeMillis() - run.pick(TWO_HOURS, TWO_HOURS, 0L);
        DataStream<Order> orders = replayed(run, env, "orders", 400, new Replay(run.seed(), begin, run.pick(10_000L, 100_000L, 2_500L)));
        DataStream<Order> deliveries = replayed(
                run, env, "deliveries", 100, new Replay(run.seed() + 1, begin, run.pick(100L, 100_000L, 10_000L)));
        orders.keyBy(o -> o.customerId)
                .connect(deliveries.keyBy(o -> o.customerId))
                .process(new ShipmentMatching.Matcher())
                .name("stock-level")
                .uid("stock-level")
                .sinkTo(new Table<>())
                .name("stock-table")
                .uid("stock-table");
        env.executeAsync("stock-replay");
    }

    private static DataStream<Order> replayed(
            Run run, StreamExecutionEnvironment env, String name, double perSecond, Replay replay) {
        WatermarkStrategy<Order> aligned =
                Run.byEventTime(Duration.ZERO).withWatermarkAlignment("stock", DRIFT, Duration.ofSeconds(1));
        return run.orders(env, name, perSecond, aligned, replay).setParallelism(1);
    }

    /** Event time by index: it stands still while the source does. */
    static final class Replay extends Orders {
        private static final long serialVersionUID = 1L;
        private final long begin;
        private final long stepMicros;

        Replay(long seed, long begin, long stepMicros) {
            super(seed, 500);
            this.begin = begin;
            this.stepMicros = stepMicros;
            note("replayed");
        }

        @Override
        public Order make(long index) {
            Order order = super.make(index);
            order.eventTime = begin + index * stepMicros / 1_000;
            return order;
        }
    }
}
