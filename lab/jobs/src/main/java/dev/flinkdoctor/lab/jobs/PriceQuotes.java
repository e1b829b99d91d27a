package dev.flinkdoctor.lab.jobs;

import dev.flinkdoctor.lab.Run;
import dev.flinkdoctor.lab.line.MappingFunction;
import dev.flinkdoctor.lab.model.Order;
import dev.flinkdoctor.lab.model.Orders;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * backpressure-slow-operator, variant lock: all subtasks of a TaskManager share one price catalogue,
 * whose refresher holds its lock most of the time.
 */
public final class PriceQuotes {
    private PriceQuotes() {}

    public static void build(Run run) throws Exception {
        StreamExecutionEnvironment env = run.env(4);
        run.orders(env, "quote-requests", run.pick(800, 200, 100), new Orders(run.seed(), 500))
                .rebalance()
                .map(new PriceQuoter(run.pick(60, 10, 1)))
                .name("price-quoter")
                .uid("price-quoter")
                .sinkTo(new Table<>())
                .name("quotes-table")
                .uid("quotes-table");
        env.executeAsync("price-quotes");
    }

    static final class PriceQuoter extends MappingFunction<Order, Order> {
        private static final long serialVersionUID = 1L;
        private final long refreshMillis;

        PriceQuoter(long refreshMillis) {
            this.refreshMillis = refreshMillis;
        }

        @Override
        protected void setUp() {
            PriceCatalogue.open(refreshMillis);
        }

        @Override
        public Order map(Order order) {
            order.amountCents = PriceCatalogue.lookup(order.sku);
            return order;
        }

        @Override
        public void close() {
            PriceCatalogue.close();
        }
    }

    /** One per process. Lookups and refreshes exclude each other. */
    static final class PriceCatalogue {
        private static final Object LOCK = new Object();
        private static int users;
        private static Thread refresher;

        private PriceCatalogue() {}

        static synchronized void open(long refreshMillis) {
            if (users++ == 0) {
                refresher = new Thread(() -> refreshForever(refreshMillis), "price-refresher");
                refresher.setDaemon(true);
                refresher.start();
            }
        }

        static synchronized void close() {
            if (--users == 0) {
                refresher.interrupt();
            }
        }

        static long lookup(String sku) {
            synchronized (LOCK) {
                LockSupport.parkNanos(300_000);
                return 100 + Math.floorMod(sku.hashCode(), 20_000);
            }
        }

        private static void refreshForever(long refreshMillis) {
            while (!Thread.interrupted()) {
                refresh(refreshMillis);
                LockSupport.parkNanos(4_000_000);
            }
        }

        private static void refresh(long refreshMillis) {
            synchronized (LOCK) {
                LockSupport.parkNanos(refreshMillis * 1_000_000);
            }
        }
    }
}
