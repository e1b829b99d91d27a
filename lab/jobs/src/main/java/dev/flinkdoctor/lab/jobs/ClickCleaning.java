package dev.flinkdoctor.lab.jobs;

import dev.flinkdoctor.lab.Run;
import dev.flinkdoctor.lab.line.MappingFunction;
import dev.flinkdoctor.lab.model.Order;
import dev.flinkdoctor.lab.model.Orders;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** healthy-wide: 20 vertices of 4 subtasks that have little to do; what it costs to look at them is measured in bench/. */
public final class ClickCleaning {
    private static final int STEPS = 18;

    private ClickCleaning() {}

    public static void build(Run run) throws Exception {
        StreamExecutionEnvironment env = run.env(4);
        DataStream<Order> clicks = run.orders(env, "clicks", 50, new Orders(run.seed(), 500));
        for (int step = 1; step <= STEPS; step++) {
            String name = "cleaning-step-" + step;
            clicks = clicks.rebalance().map(new Step()).name(name).uid(name).disableChaining();
        }
        clicks.rebalance().sinkTo(new Table<>()).name("click-table").uid("click-table");
        env.executeAsync("click-cleaning");
    }

    static final class Step extends MappingFunction<Order, Order> {
        private static final long serialVersionUID = 1L;

        @Override
        public Order map(Order click) {
            return click;
        }
    }
}
