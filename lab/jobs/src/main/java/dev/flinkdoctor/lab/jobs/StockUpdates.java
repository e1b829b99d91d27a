package dev.flinkdoctor.lab.jobs;

import dev.flinkdoctor.lab.Run;
import dev.flinkdoctor.lab.line.MappingFunction;
import dev.flinkdoctor.lab.model.Orders;
import dev.flinkdoctor.lab.model.Total;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * checkpoint-declined-exception: buffered stock changes are written out in snapshotState, and the
 * database resets the connection each time. Near-miss: the first time only.
 */
public final class StockUpdates {
    private StockUpdates() {}

    public static void build(Run run) throws Exception {
        StreamExecutionEnvironment env = run.env(4);
        run.orders(env, "shop-orders", 100, new Orders(run.seed(), 500))
                .keyBy(o -> o.sku)
                .process(new RunningTotals(0))
                .name("sold-per-sku")
                .uid("sold-per-sku")
                .rebalance()
                .map(new StockWriter(run.pick(Integer.MAX_VALUE, 1, 0)))
                .name("stock-writer")
                .uid("stock-writer")
                .sinkTo(new Table<>())
                .name("stock-table")
                .uid("stock-table");
        env.executeAsync("stock-updates");
    }

    /** Keeps changes until the checkpoint, then writes them in one go; the first {@code resets} writes fail. */
    static final class StockWriter extends MappingFunction<Total, Total> implements CheckpointedFunction {
        private static final long serialVersionUID = 1L;
        private int resets;
        private final List<Total> changes = new ArrayList<>();

        StockWriter(int resets) {
            this.resets = resets;
        }

        @Override
        public Total map(Total change) {
            changes.add(change);
            return change;
        }

        @Override
        public void initializeState(FunctionInitializationContext context) {}

        @Override
        public void snapshotState(FunctionSnapshotContext context) throws Exception {
            flush();
        }

        private void flush() throws IOException {
            if (resets > 0) {
                resets--;
                throw new IOException("connection reset by inventory-db");
            }
            changes.clear();
        }
    }
}
