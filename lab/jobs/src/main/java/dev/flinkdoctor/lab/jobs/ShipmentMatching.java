package dev.flinkdoctor.lab.jobs;

import dev.flinkdoctor.lab.Form;
import dev.flinkdoctor.lab.Run;
import dev.flinkdoctor.lab.line.JoinFunction;
import dev.flinkdoctor.lab.line.MappingFunction;
import dev.flinkdoctor.lab.model.Order;
import dev.flinkdoctor.lab.model.Orders;
import dev.flinkdoctor.lab.model.Total;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;

/**
 * checkpoint-alignment-skew: orders reach the join at once, shipments wait in front of the customs
 * check, so the join has most barriers early and stands still for the others. Near-miss: orders have to
 * pass a check just as slow, so all barriers come late together.
 */
public final class ShipmentMatching {
    /** Large enough that full buffers are seconds, not minutes, of work for the customs check. */
    private static final String PAPERS = "x".repeat(4_000);

    private ShipmentMatching() {}

    public static void build(Run run) throws Exception {
        StreamExecutionEnvironment env = run.env(4);
        boolean both = run.form == Form.NEAR_MISS;
        double busy = run.pick(400, 400, 40);
        DataStream<Order> orders = run.orders(
                env, "paid-orders", both ? busy : 60, new Orders(run.seed(), 500).note(both ? PAPERS : "basket"));
        if (both) {
            orders = checked(orders, "credit-check");
        }
        DataStream<Order> shipments =
                checked(run.orders(env, "shipments", busy, new Orders(run.seed() + 1, 500).note(PAPERS)), "customs-check");
        orders.keyBy(o -> o.customerId)
                .connect(shipments.keyBy(o -> o.customerId))
                .process(new Matcher())
                .name("order-shipment-join")
                .uid("order-shipment-join")
                .sinkTo(new Table<>())
                .name("delivery-table")
                .uid("delivery-table");
        env.executeAsync("shipment-matching");
    }

    private static DataStream<Order> checked(DataStream<Order> input, String name) {
        return input.rebalance().map(new PaperCheck()).name(name).uid(name);
    }

    static final class PaperCheck extends MappingFunction<Order, Order> {
        private static final long serialVersionUID = 1L;

        @Override
        public Order map(Order order) {
            LockSupport.parkNanos(40_000_000);
            order.note = "";
            return order;
        }
    }

    static final class Matcher extends JoinFunction<String, Order, Order, Total> {
        private static final long serialVersionUID = 1L;
        private transient ValueState<Long> open;

        @Override
        protected void setUp() {
            open = getRuntimeContext().getState(new ValueStateDescriptor<>("open-order", Long.class));
        }

        @Override
        public void processElement1(Order order, Context context, Collector<Total> out) throws Exception {
            open.update(order.amountCents);
        }

        @Override
        public void processElement2(Order shipment, Context context, Collector<Total> out) throws Exception {
            Long cents = open.value();
            if (cents != null) {
                open.clear();
                out.collect(new Total(shipment.customerId, 1, cents, shipment.eventTime));
            }
        }
    }
}
