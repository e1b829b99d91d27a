package dev.flinkdoctor.lab.jobs;

import dev.flinkdoctor.lab.Form;
import dev.flinkdoctor.lab.Run;
import dev.flinkdoctor.lab.line.Line;
import dev.flinkdoctor.lab.line.MappingFunction;
import dev.flinkdoctor.lab.model.Order;
import dev.flinkdoctor.lab.model.Orders;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * tm-host-slow: an even pipeline at 40 % load on both TaskManagers; the launcher makes one of them slow.
 * Near-miss: one subtask is hot because of one merchant, whatever the machine.
 */
public final class ParcelTracking {
    private ParcelTracking() {}

    public static void build(Run run) throws Exception {
        // Eight subtasks, so that both TaskManagers of the lab work for it however slots are dealt.
        StreamExecutionEnvironment env = run.env(8);
        Orders orders = new Orders(run.seed(), 5_000).topShare(run.form == Form.NEAR_MISS ? 0.4 : 0);
        DataStream<Order> addressed = run.orders(env, "parcel-scans", 640, orders)
                .rebalance()
                .map(new AddressNormaliser())
                .name("address-normaliser")
                .uid("address-normaliser");
        addressed.keyBy(o -> o.merchantId)
                .process(new RunningTotals(5))
                .name("parcel-tracker")
                .uid("parcel-tracker")
                .sinkTo(new Table<>())
                .name("parcel-table")
                .uid("parcel-table");
        addressed.keyBy(o -> o.region)
                .window(Line.tumbling(Duration.ofSeconds(5)))
                .aggregate(new OrderWindow())
                .name("region-load")
                .uid("region-load")
                .sinkTo(new Table<>())
                .name("region-table")
                .uid("region-table");
        env.executeAsync("parcel-tracking");
    }

    static final class AddressNormaliser extends MappingFunction<Order, Order> {
        private static final long serialVersionUID = 1L;

        @Override
        public Order map(Order order) {
            LockSupport.parkNanos(3_500_000);
            order.note = order.region.trim();
            return order;
        }
    }
}
