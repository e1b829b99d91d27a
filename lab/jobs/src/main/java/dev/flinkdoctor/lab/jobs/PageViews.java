package dev.flinkdoctor.lab.jobs;

import dev.flinkdoctor.lab.Run;
import dev.flinkdoctor.lab.line.KeyedFunction;
import dev.flinkdoctor.lab.line.Line;
import dev.flinkdoctor.lab.line.MappingFunction;
import dev.flinkdoctor.lab.model.Order;
import dev.flinkdoctor.lab.model.Orders;
import dev.flinkdoctor.lab.model.Total;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;

/** The healthy controls: busy, idle, limited by its source, recovered from a burst, restarted once. */
public final class PageViews {
    private PageViews() {}

    /** Three quarters busy on every subtask, and keeps up. */
    public static void busy(Run run) throws Exception {
        pipeline(run, "page-views", 300, 10, 0, false);
    }

    /** One view every five seconds. */
    public static void idle(Run run) throws Exception {
        pipeline(run, "press-site-views", 0.2, 1, 0, false);
    }

    /** The source gives what it has; everything after it waits for more. */
    public static void sourceLimited(Run run) throws Exception {
        pipeline(run, "app-screen-views", 150, 1, 0, false);
    }

    /** Caches are cold for twenty-five seconds: 40 ms a view, back pressure; then 2 ms. */
    public static void burstRecovered(Run run) throws Exception {
        pipeline(run, "campaign-views", 200, 2, 25, false);
    }

    /** The first attempt fails after five seconds. */
    public static void restartedOnce(Run run) throws Exception {
        pipeline(run, "partner-views", 100, 1, 0, true);
    }

    private static void pipeline(
            Run run, String job, double perSecond, double millis, int coldSeconds, boolean failsFirst)
            throws Exception {
        StreamExecutionEnvironment env = run.env(4);
        SingleOutputStreamOperator<Order> views = run.orders(env, "views", perSecond, new Orders(run.seed(), 500))
                .rebalance()
                .map(new Decoder(failsFirst))
                .name("view-decoder")
                .uid("view-decoder");
        views.keyBy(o -> o.sku)
                .process(new PageRanker(millis, coldSeconds))
                .name("page-ranker")
                .uid("page-ranker")
                .keyBy(t -> t.key)
                .window(Line.tumbling(Duration.ofSeconds(5)))
                .reduce((a, b) -> a.at > b.at ? a : b)
                .name("rank-per-window")
                .uid("rank-per-window")
                .sinkTo(new Table<>())
                .name("rank-table")
                .uid("rank-table");
        env.executeAsync(job);
    }

    static final class Decoder extends MappingFunction<Order, Order> {
        private static final long serialVersionUID = 1L;
        private final boolean failsFirst;
        private transient long deadline;

        Decoder(boolean failsFirst) {
            this.failsFirst = failsFirst;
        }

        @Override
        protected void setUp() {
            boolean fails = failsFirst && Line.attempt(getRuntimeContext()) == 0;
            deadline = fails ? System.currentTimeMillis() + 5_000 : Long.MAX_VALUE;
        }

        @Override
        public Order map(Order view) {
            if (System.currentTimeMillis() > deadline) {
                throw new IllegalStateException("schema registry did not know version 12");
            }
            return view;
        }
    }

    static final class PageRanker extends KeyedFunction<String, Order, Total> {
        private static final long serialVersionUID = 1L;
        private final long nanos;
        private final int coldSeconds;
        private transient long warmAt;

        PageRanker(double millis, int coldSeconds) {
            this.nanos = (long) (millis * 1e6);
            this.coldSeconds = coldSeconds;
        }

        @Override
        protected void setUp() {
            warmAt = System.currentTimeMillis() + coldSeconds * 1_000L;
        }

        @Override
        public void processElement(Order view, Context context, Collector<Total> out) {
            rank(view);
            out.collect(new Total(view.sku, 1, view.amountCents, view.eventTime));
        }

        private void rank(Order view) {
            LockSupport.parkNanos(System.currentTimeMillis() < warmAt ? 40_000_000 : nanos);
        }
    }
}
