package dev.flinkdoctor.lab.jobs;

import dev.flinkdoctor.lab.Form;
import dev.flinkdoctor.lab.Run;
import dev.flinkdoctor.lab.line.KeyedFunction;
import dev.flinkdoctor.lab.line.Line;
import dev.flinkdoctor.lab.model.Order;
import dev.flinkdoctor.lab.model.Orders;
import dev.flinkdoctor.lab.model.Total;
import java.util.Random;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;

/**
 * checkpoint-async-slow: 24 MB of profiles on the heap, uploaded through a thin line (800 kB/s per
 * subtask, see ObjectStoreStorage): the asynchronous phase takes 7 to 8 s. Near-miss: the same state in
 * the cluster's own checkpoint folder.
 */
public final class CustomerProfiles {
    private CustomerProfiles() {}

    public static void build(Run run) throws Exception {
        StreamExecutionEnvironment env = run.env(4, 10_000);
        if (run.form == Form.SICK) {
            String dir = run.arg("dir", System.getProperty("java.io.tmpdir") + "/checkpoints");
            Line.storeIn(env, dir.contains(":") ? dir : "file://" + dir);
        }
        int profileBytes = run.pick(10_000, 10_000, 100);
        run.orders(env, "site-visits", 600, new Orders(run.seed(), 500).customers(2_400))
                .keyBy(o -> o.customerId)
                .process(new ProfileKeeper(profileBytes))
                .name("profile-keeper")
                .uid("profile-keeper")
                .sinkTo(new Table<>())
                .name("profile-table")
                .uid("profile-table");
        env.executeAsync("customer-profiles");
    }

    static final class ProfileKeeper extends KeyedFunction<String, Order, Total> {
        private static final long serialVersionUID = 1L;
        private final int bytes;
        private transient ValueState<byte[]> profile;

        ProfileKeeper(int bytes) {
            this.bytes = bytes;
        }

        @Override
        protected void setUp() {
            profile = getRuntimeContext().getState(new ValueStateDescriptor<>("profile", byte[].class));
        }

        @Override
        public void processElement(Order visit, Context context, Collector<Total> out) throws Exception {
            byte[] known = profile.value();
            if (known == null) {
                known = new byte[bytes];
                new Random(visit.orderId).nextBytes(known);
                profile.update(known);
            }
            out.collect(new Total(visit.customerId, known.length, known[0], visit.eventTime));
        }
    }
}
