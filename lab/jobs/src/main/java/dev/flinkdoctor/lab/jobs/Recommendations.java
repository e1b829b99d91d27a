package dev.flinkdoctor.lab.jobs;

import dev.flinkdoctor.lab.Run;
import dev.flinkdoctor.lab.line.MappingFunction;
import dev.flinkdoctor.lab.model.Order;
import dev.flinkdoctor.lab.model.Orders;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * gc-pressure: a static cache of item vectors fills the heap but for a few per cent, and every order
 * allocates. Near-miss: the same allocation with an empty cache, so that each collection is cheap.
 */
public final class Recommendations {
    private Recommendations() {}

    public static void build(Run run) throws Exception {
        StreamExecutionEnvironment env = run.env(4);
        run.orders(env, "product-views", run.pick(400, 400, 50), new Orders(run.seed(), 500))
                .rebalance()
                .map(new Recommender(run.pick(0.85, 0.0, 0.0), run.pick(600, 600, 5)))
                .name("recommender")
                .uid("recommender")
                .keyBy(o -> o.customerId)
                .process(new RunningTotals(0))
                .name("view-totals")
                .uid("view-totals")
                .sinkTo(new Table<>())
                .name("view-table")
                .uid("view-table");
        env.executeAsync("product-recommendations");
    }

    static final class Recommender extends MappingFunction<Order, Order> {
        private static final long serialVersionUID = 1L;
        private final double heapShare;
        private final int candidateKb;

        Recommender(double heapShare, int candidateKb) {
            this.heapShare = heapShare;
            this.candidateKb = candidateKb;
        }

        @Override
        protected void setUp() {
            ItemVectors.open(heapShare);
        }

        @Override
        public Order map(Order order) {
            ItemVectors.learn();
            order.note = "top " + rank(order).size();
            return order;
        }

        /** Short-lived objects: a candidate list per order. */
        private List<byte[]> rank(Order order) {
            List<byte[]> candidates = new ArrayList<>();
            for (int i = 0; i < candidateKb; i++) {
                candidates.add(new byte[1008]);
            }
            return candidates;
        }

        @Override
        public void close() {
            ItemVectors.close();
        }
    }

    /**
     * One cache per process; grows to a share of the heap, block by block of about a megabyte, then replaces.
     * How little must be left for the collector to suffer depends on the JVM, so from there on it grows
     * until collections take 40 % of the time, and shrinks when they take 70 %.
     */
    static final class ItemVectors {
        private static final int VECTORS_PER_BLOCK = 4_000;
        private static final int BYTES_PER_BLOCK = VECTORS_PER_BLOCK * (256 + 4);
        private static final List<byte[][]> BLOCKS = new ArrayList<>();
        private static int users;
        private static int limit = -1;
        private static long lookedAtMillis;
        private static long collectedMillis;

        private ItemVectors() {}

        static synchronized void open(double heapShare) {
            users++;
            if (limit < 0) {
                System.gc();
                Runtime heap = Runtime.getRuntime();
                long room = (long) (heap.maxMemory() * heapShare) - (heap.totalMemory() - heap.freeMemory());
                limit = (int) Math.max(0, room / BYTES_PER_BLOCK);
            }
        }

        static synchronized void learn() {
            if (BLOCKS.size() < limit) {
                BLOCKS.add(block());
            } else if (limit > 0) {
                adjust();
                // New vectors replace old ones, so that the old generation has something to collect.
                byte[][] block = BLOCKS.get(ThreadLocalRandom.current().nextInt(limit));
                for (int i = 0; i < 100; i++) {
                    block[ThreadLocalRandom.current().nextInt(VECTORS_PER_BLOCK)] = new byte[240];
                }
            }
        }

        private static void adjust() {
            long now = System.currentTimeMillis();
            if (now - lookedAtMillis < 2_000) {
                return;
            }
            long collected = 0;
            for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
                collected += collector.getCollectionTime();
            }
            double share = (collected - collectedMillis) / (double) (now - lookedAtMillis);
            if (lookedAtMillis > 0 && share < 0.4) {
                limit++;
            } else if (lookedAtMillis > 0 && share > 0.7) {
                limit--;
                BLOCKS.remove(BLOCKS.size() - 1);
            }
            lookedAtMillis = now;
            collectedMillis = collected;
        }

        private static byte[][] block() {
            byte[][] block = new byte[VECTORS_PER_BLOCK][];
            for (int i = 0; i < block.length; i++) {
                block[i] = new byte[240];
            }
            return block;
        }

        static synchronized void close() {
            if (--users == 0) {
                BLOCKS.clear();
                limit = -1;
                lookedAtMillis = 0;
            }
        }
    }
}
