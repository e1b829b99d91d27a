package dev.flinkdoctor.lab.jobs;

import dev.flinkdoctor.lab.Run;
import dev.flinkdoctor.lab.line.KeyedFunction;
import dev.flinkdoctor.lab.model.Order;
import dev.flinkdoctor.lab.model.Orders;
import dev.flinkdoctor.lab.model.Total;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;

/** backpressure-slow-operator, variant rocksdb: every order walks through the customer's whole history. */
public final class LoyaltyPoints {
    private LoyaltyPoints() {}

    public static void build(Run run) throws Exception {
        StreamExecutionEnvironment env = run.rocksdb().env(2);
        run.orders(env, "shop-orders", run.pick(1500.0, 200.0, 20.0), new Orders(run.seed(), 500).customers(100))
                .keyBy(o -> o.customerId)
                .process(new PointsHistory(run.pick(5_000, 1_500, 1_500)))
                .name("loyalty-points")
                .uid("loyalty-points")
                .sinkTo(new Table<>())
                .name("points-table")
                .uid("points-table");
        env.executeAsync("loyalty-points");
    }

    static final class PointsHistory extends KeyedFunction<String, Order, Total> {
        private static final long serialVersionUID = 1L;
        private final int length;
        private transient MapState<Long, Long> history;

        PointsHistory(int length) {
            this.length = length;
        }

        @Override
        protected void setUp() {
            history = getRuntimeContext().getMapState(new MapStateDescriptor<>("history", Long.class, Long.class));
        }

        @Override
        public void processElement(Order order, Context context, Collector<Total> out) throws Exception {
            if (history.isEmpty()) {
                for (long i = 0; i < length; i++) {
                    history.put(i, i % 100);
                }
            }
            history.put(order.orderId % length, order.amountCents / 100);
            out.collect(new Total(order.customerId, 1, sumPoints(), order.eventTime));
        }

        private long sumPoints() throws Exception {
            long sum = 0;
            for (Long points : history.values()) {
                sum += points;
            }
            return sum;
        }
    }
}
