package dev.flinkdoctor.lab.jobs;

import dev.flinkdoctor.lab.Run;
import dev.flinkdoctor.lab.line.KeyedFunction;
import dev.flinkdoctor.lab.model.Order;
import dev.flinkdoctor.lab.model.Orders;
import dev.flinkdoctor.lab.model.Total;
import java.util.Random;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;

/**
 * state-no-ttl: features are kept per session, and no session ever comes back: about 1 MB a second, in
 * RocksDB so that the heap does not end the show. Near-miss: 4,000 devices, all known after ten
 * seconds. Healthy: a timer clears each session after ten seconds.
 */
public final class SessionFeatures {
    private SessionFeatures() {}

    public static void build(Run run) throws Exception {
        StreamExecutionEnvironment env = run.rocksdb().env(4, 3_000);
        int devices = run.pick(0, 4_000, 0);
        run.orders(env, "clicks", 400, new Orders(run.seed(), 500))
                // Order ids are unique: a session each.
                .keyBy(o -> devices == 0 ? o.orderId : o.orderId % devices)
                .process(new FeatureStore(run.pick(0L, 0L, 10L)))
                .name("session-features")
                .uid("session-features")
                .sinkTo(new Table<>())
                .name("feature-table")
                .uid("feature-table");
        env.executeAsync("session-features");
    }

    static final class FeatureStore extends KeyedFunction<Long, Order, Total> {
        private static final long serialVersionUID = 1L;
        private static final int FEATURE_BYTES = 2_500;
        private final long keepSeconds;
        private transient ValueState<byte[]> features;

        FeatureStore(long keepSeconds) {
            this.keepSeconds = keepSeconds;
        }

        @Override
        protected void setUp() {
            features = getRuntimeContext().getState(new ValueStateDescriptor<>("features", byte[].class));
        }

        @Override
        public void processElement(Order click, Context context, Collector<Total> out) throws Exception {
            byte[] known = features.value();
            if (known == null) {
                known = new byte[FEATURE_BYTES];
                new Random(click.orderId).nextBytes(known);
                features.update(known);
                if (keepSeconds > 0) {
                    // Not a TTL: RocksDB drops expired values when it compacts, so a small state would saw up and down.
                    TimerService timers = context.timerService();
                    timers.registerProcessingTimeTimer(timers.currentProcessingTime() + keepSeconds * 1_000);
                }
            }
            out.collect(new Total(click.customerId, known[0], click.amountCents, click.eventTime));
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext context, Collector<Total> out) {
            features.clear();
        }
    }
}
