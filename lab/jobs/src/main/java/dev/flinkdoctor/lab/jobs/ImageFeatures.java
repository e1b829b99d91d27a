package dev.flinkdoctor.lab.jobs;

import dev.flinkdoctor.lab.Run;
import dev.flinkdoctor.lab.line.MappingFunction;
import dev.flinkdoctor.lab.model.Order;
import dev.flinkdoctor.lab.model.Orders;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * oom-heap-tm, oom-direct: every product image is kept, on the heap or in direct buffers. Near-miss: as many a second, but
 * only so many are kept as fill much of the memory and fit. Healthy: few.
 */
public final class ImageFeatures {
    private ImageFeatures() {}

    public static void onHeap(Run run) throws Exception {
        build(run, new HeapImages(run.pick(Integer.MAX_VALUE, 100, 4)));
    }

    public static void offHeap(Run run) throws Exception {
        build(run, new DirectImages(run.pick(Integer.MAX_VALUE, 30, 4)));
    }

    private static void build(Run run, Images<?> images) throws Exception {
        StreamExecutionEnvironment env = run.env(2);
        run.orders(env, "product-images", 30, new Orders(run.seed(), 500))
                .rebalance()
                .map(images)
                .name("image-features")
                .uid("image-features")
                .keyBy(o -> o.sku)
                .process(new RunningTotals(0))
                .name("images-per-product")
                .uid("images-per-product")
                .sinkTo(new Table<>())
                .name("feature-table")
                .uid("feature-table");
        env.executeAsync("image-features");
    }

    /** Keeps the images seen last. */
    abstract static class Images<B> extends MappingFunction<Order, Order> {
        private static final long serialVersionUID = 1L;
        private final int keep;
        private transient Deque<B> kept;

        Images(int keep) {
            this.keep = keep;
        }

        @Override
        protected void setUp() {
            kept = new ArrayDeque<>();
        }

        @Override
        public Order map(Order order) {
            kept.addLast(kept.size() < keep ? decode() : again(kept.removeFirst()));
            order.note = "features of " + kept.size() + " images";
            return order;
        }

        /** A new image. */
        abstract B decode();

        /** Another image in the memory of one that is no longer needed. */
        abstract B again(B image);
    }

    static final class HeapImages extends Images<byte[][]> {
        private static final long serialVersionUID = 1L;

        HeapImages(int keep) {
            super(keep);
        }

        /** About two megabytes, in rows. */
        @Override
        byte[][] decode() {
            return new byte[16][128 * 1024];
        }

        @Override
        byte[][] again(byte[][] image) {
            image[ThreadLocalRandom.current().nextInt(image.length)] = new byte[128 * 1024];
            return image;
        }
    }

    static final class DirectImages extends Images<ByteBuffer> {
        private static final long serialVersionUID = 1L;

        DirectImages(int keep) {
            super(keep);
        }

        @Override
        ByteBuffer decode() {
            return ByteBuffer.allocateDirect(2 << 20);
        }

        @Override
        ByteBuffer again(ByteBuffer image) {
            image.clear();
            return image;
        }
    }
}
