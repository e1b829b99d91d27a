package dev.flinkdoctor.lab.jobs;

import dev.flinkdoctor.lab.Run;
import dev.flinkdoctor.lab.line.MappingFunction;
import dev.flinkdoctor.lab.model.Order;
import dev.flinkdoctor.lab.model.Orders;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** backpressure-slow-operator, variant sleep: a home-made rate limit in front of the label printer. */
public final class ParcelLabels {
    private ParcelLabels() {}

    public static void build(Run run) throws Exception {
        StreamExecutionEnvironment env = run.env(4);
        run.orders(env, "packed-orders", run.pick(1000, 520, 100), new Orders(run.seed(), 500))
                .rebalance()
                .map(new LabelPrinter())
                .name("label-printer")
                .uid("label-printer")
                .sinkTo(new Table<>())
                .name("label-archive")
                .uid("label-archive");
        env.executeAsync("parcel-labels");
    }

    static final class LabelPrinter extends MappingFunction<Order, Order> {
        private static final long serialVersionUID = 1L;

        @Override
        public Order map(Order order) throws InterruptedException {
            Thread.sleep(5); // the printer takes 200 labels a second
            order.note = "label " + order.orderId;
            return order;
        }
    }
}
