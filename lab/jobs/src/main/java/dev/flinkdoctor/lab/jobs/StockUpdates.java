package dev.flinkdoctor.lab.jobs;

import dev.flinkdoctor.lab.Run;
import dev.flinkdoctor.lab.line.Line;
import dev.flinkdoctor.lab.line.MappingFunction;
import dev.flinkdoctor.lab.model.Orders;
import dev.flinkdoctor.lab.model.Total;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * checkpoint-declined-exception: buffered stock changes are written out in snapshotState, and the
 * database resets the connection each time. Flink (1.17 to 2.2) fails the task on an exception in the
 * synchronous phase, however many failed checkpoints are tolerated: the job restarts at each checkpoint.
 * Variant async: the exception is thrown while the state is written out, in the asynchronous phase; that
 * is tolerated, so the job goes on without ever completing a checkpoint. Near-miss: the first time only.
 */
public final class StockUpdates {
    private StockUpdates() {}

    public static void build(Run run) throws Exception {
        StreamExecutionEnvironment env = run.env(4);
        int resets = run.pick(Integer.MAX_VALUE, 1, 0);
        boolean async = run.arg("variant", "sync").equals("async");
        run.orders(env, "shop-orders", 100, new Orders(run.seed(), 500))
                .keyBy(o -> o.sku)
                .process(new RunningTotals(0))
                .name("sold-per-sku")
                .uid("sold-per-sku")
                .rebalance()
                .map(new StockWriter(async ? 0 : resets, async ? resets : 0))
                .name("stock-writer")
                .uid("stock-writer")
                .sinkTo(new Table<>())
                .name("stock-table")
                .uid("stock-table");
        env.executeAsync("stock-updates");
    }

    /** Keeps changes until the checkpoint, then writes them in one go. */
    static final class StockWriter extends MappingFunction<Total, Total> implements CheckpointedFunction {
        private static final long serialVersionUID = 1L;
        private final int databaseResets;
        private final int vaultResets;
        private final List<Total> changes = new ArrayList<>();
        private transient ListState<Long> written;
        private transient int flushes;

        StockWriter(int databaseResets, int vaultResets) {
            this.databaseResets = databaseResets;
            this.vaultResets = vaultResets;
        }

        @Override
        public Total map(Total change) {
            changes.add(change);
            return change;
        }

        @Override
        public void initializeState(FunctionInitializationContext context) throws Exception {
            // A failed flush fails the task, so flushes of earlier attempts count, too.
            flushes = Line.attempt(getRuntimeContext());
            written = context.getOperatorStateStore()
                    .getListState(new ListStateDescriptor<>("written", new SealedLong(vaultResets)));
        }

        @Override
        public void snapshotState(FunctionSnapshotContext context) throws Exception {
            flush();
            written.update(List.of(context.getCheckpointId()));
        }

        private void flush() throws IOException {
            if (flushes++ < databaseResets) {
                throw new IOException("connection reset by inventory-db");
            }
            changes.clear();
        }
    }

    /** A number that is sealed by a key vault before it leaves the process; the first calls may fail. */
    public static final class SealedLong extends TypeSerializerSingleton<Long> {
        private static final long serialVersionUID = 1L;
        private int resets;

        public SealedLong() {
            this(0);
        }

        SealedLong(int resets) {
            this.resets = resets;
        }

        @Override
        public void serialize(Long value, DataOutputView target) throws IOException {
            if (resets > 0) {
                resets--;
                throw new IOException("connection reset by key-vault");
            }
            target.writeLong(~value);
        }

        @Override
        public Long deserialize(DataInputView source) throws IOException {
            return ~source.readLong();
        }

        @Override
        public Long deserialize(Long reuse, DataInputView source) throws IOException {
            return deserialize(source);
        }

        @Override
        public void copy(DataInputView source, DataOutputView target) throws IOException {
            target.writeLong(source.readLong());
        }

        @Override
        public Long copy(Long value) {
            return value;
        }

        @Override
        public Long copy(Long value, Long reuse) {
            return value;
        }

        @Override
        public boolean isImmutableType() {
            return true;
        }

        @Override
        public Long createInstance() {
            return 0L;
        }

        @Override
        public int getLength() {
            return Long.BYTES;
        }

        @Override
        public TypeSerializerSnapshot<Long> snapshotConfiguration() {
            return new SealedLongSnapshot();
        }
    }

    public static final class SealedLongSnapshot extends SimpleTypeSerializerSnapshot<Long> {
        public SealedLongSnapshot() {
            super(SealedLong::new);
        }
    }
}
