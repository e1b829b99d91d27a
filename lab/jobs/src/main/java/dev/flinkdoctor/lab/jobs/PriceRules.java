package dev.flinkdoctor.lab.jobs;

import dev.flinkdoctor.lab.Form;
import dev.flinkdoctor.lab.Run;
import dev.flinkdoctor.lab.line.MappingFunction;
import dev.flinkdoctor.lab.model.Order;
import dev.flinkdoctor.lab.model.Orders;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Price rules compiled to classes. oom-metaspace-small: the rules of one job need more than the launcher gives. Near-miss:
 * as many, and enough room. oom-metaspace-leak: a refresher thread outlives its task and with it all the classes of that
 * attempt; a missing price fails the job every few seconds. Near-miss: fails as often, and ends its thread.
 */
public final class PriceRules {
    private PriceRules() {}

    public static void many(Run run) throws Exception {
        build(run, new RuleEngine(run.pick(60, 60, 1), 0, false));
    }

    public static void left(Run run) throws Exception {
        build(run, new RuleEngine(run.pick(15, 15, 1), run.pick(4, 4, 0), run.form == Form.SICK));
    }

    private static void build(Run run, RuleEngine rules) throws Exception {
        StreamExecutionEnvironment env = run.env(2);
        run.orders(env, "price-requests", 50, new Orders(run.seed(), 500))
                .rebalance()
                .map(rules)
                .name("price-rules")
                .uid("price-rules")
                .keyBy(o -> o.sku)
                .process(new RunningTotals(0))
                .name("prices-per-product")
                .uid("prices-per-product")
                .sinkTo(new Table<>())
                .name("price-table")
                .uid("price-table");
        env.executeAsync("price-rules");
    }

    static final class RuleEngine extends MappingFunction<Order, Order> {
        private static final long serialVersionUID = 1L;
        private final int megabytes;
        private final int failsAfterSeconds;
        private final boolean refresherStays;
        private transient List<Class<?>> rules;
        private transient Thread refresher;
        private transient long failsAt;

        RuleEngine(int megabytes, int failsAfterSeconds, boolean refresherStays) {
            this.megabytes = megabytes;
            this.failsAfterSeconds = failsAfterSeconds;
            this.refresherStays = refresherStays;
        }

        @Override
        protected void setUp() throws Exception {
            rules = compile(megabytes);
            refresher = new Thread(RuleEngine::refresh, "rule-refresher");
            refresher.setDaemon(true);
            refresher.setContextClassLoader(rules.get(0).getClassLoader());
            refresher.start();
            failsAt = failsAfterSeconds == 0 ? Long.MAX_VALUE : System.currentTimeMillis() + failsAfterSeconds * 1_000L;
        }

        @Override
        public Order map(Order order) {
            if (System.currentTimeMillis() > failsAt) {
                throw new IllegalStateException("no price for " + order.sku);
            }
            order.note = rules.get((int) (order.orderId % rules.size())).getSimpleName();
            return order;
        }

        @Override
        public void close() {
            if (refresher != null && !refresherStays) {
                refresher.interrupt();
            }
        }

        private static void refresh() {
            try {
                while (true) {
                    Thread.sleep(1_000);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** As many classes as take so much metaspace; each keeps all of them. */
    private static List<Class<?>> compile(int megabytes) throws IOException {
        byte[] body = template();
        long enough = used() + ((long) megabytes << 20);
        List<Class<?>> rules = new ArrayList<>();
        while (rules.isEmpty() || used() < enough) {
            rules.add(new RuleLoader(rules).define(body));
        }
        return rules;
    }

    private static byte[] template() throws IOException {
        try (InputStream in = PriceRules.class.getResourceAsStream("OrderDocuments.class")) {
            return in.readAllBytes();
        }
    }

    private static long used() {
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getName().equals("Metaspace")) {
                return pool.getUsage().getUsed();
            }
        }
        return 0;
    }

    /** Knows the other rules, as generated classes that call each other do. */
    private static final class RuleLoader extends ClassLoader {
        @SuppressWarnings("unused")
        private final List<Class<?>> others;

        RuleLoader(List<Class<?>> others) {
            super(PriceRules.class.getClassLoader());
            this.others = others;
        }

        Class<?> define(byte[] body) {
            return defineClass("dev.flinkdoctor.lab.jobs.OrderDocuments", body, 0, body.length);
        }
    }
}
