package dev.flinkdoctor.lab.jobs;

import dev.flinkdoctor.lab.Run;
import dev.flinkdoctor.lab.line.MappingFunction;
import dev.flinkdoctor.lab.model.Order;
import dev.flinkdoctor.lab.model.Orders;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** checkpoint-sync-slow: the journal is written out in snapshotState, four seconds long. Near-miss: once only. */
public final class OrderJournal {
    private OrderJournal() {}

    public static void build(Run run) throws Exception {
        StreamExecutionEnvironment env = run.env(4, 10_000);
        run.orders(env, "shop-orders", 100, new Orders(run.seed(), 500))
                .rebalance()
                .map(new Journal(4_000, run.pick(Integer.MAX_VALUE, 1, 0)))
                .name("order-journal")
                .uid("order-journal")
                .keyBy(o -> o.customerId)
                .process(new RunningTotals(0))
                .name("customer-totals")
                .uid("customer-totals")
                .sinkTo(new Table<>())
                .name("totals-table")
                .uid("totals-table");
        env.executeAsync("order-journal");
    }

    /** Buffers order ids between checkpoints; the first {@code heavy} flushes take {@code millis}. */
    static final class Journal extends MappingFunction<Order, Order> implements CheckpointedFunction {
        private static final long serialVersionUID = 1L;
        private final long millis;
        private int heavy;
        private final List<Long> pending = new ArrayList<>();
        private transient ListState<Long> written;

        Journal(long millis, int heavy) {
            this.millis = millis;
            this.heavy = heavy;
        }

        @Override
        public Order map(Order order) {
            pending.add(order.orderId);
            return order;
        }

        @Override
        public void initializeState(FunctionInitializationContext context) throws Exception {
            written = context.getOperatorStateStore().getListState(new ListStateDescriptor<>("written", Long.class));
        }

        @Override
        public void snapshotState(FunctionSnapshotContext context) throws Exception {
            flush();
            written.update(pending);
            pending.clear();
        }

        private void flush() {
            if (heavy > 0) {
                heavy--;
                LockSupport.parkNanos(millis * 1_000_000);
            }
        }
    }
}
