package dev.flinkdoctor.lab.model;

import java.io.Serializable;
import java.util.SplittableRandom;

/**
 * Makes orders from an index. The same seed and index give the same order, save for its time.
 *
 * <p>Customers and SKUs are uniform; how merchants are spread is the caller's choice. No Flink class is needed: the
 * topic filler makes orders, too, outside of Flink.
 */
public class Orders implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String[] REGIONS = {"north", "south", "east", "west", "centre", "islands"};

    private final long seed;
    private final int merchants;
    /** Share of orders that go to the biggest merchant. */
    private double topShare;
    /** 1 is uniform; larger values favour low ranks (rank = n * u^exponent). */
    private double exponent = 1;
    private int customers = 5_000;
    /**
     * Orders of about 2 kB, as with their lines and addresses: full network buffers are then some hundred
     * records, and back pressure reaches the source in seconds, not minutes.
     */
    private String note = "n".repeat(2_000);

    public Orders(long seed, int merchants) {
        this.seed = seed;
        this.merchants = merchants;
    }

    public Orders topShare(double share) {
        this.topShare = share;
        return this;
    }

    public Orders exponent(double value) {
        this.exponent = value;
        return this;
    }

    public Orders customers(int count) {
        this.customers = count;
        return this;
    }

    /** Free text on every order; makes records as large as wanted. */
    public Orders note(String text) {
        this.note = text;
        return this;
    }

    public Order make(long index) {
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + index);
        Order order = new Order();
        order.orderId = index;
        int rank = random.nextDouble() < topShare ? 0 : (int) (merchants * Math.pow(random.nextDouble(), exponent));
        order.merchantId = "M-" + (10_000 + rank * 7L);
        order.customerId = "C-" + random.nextInt(customers);
        order.sku = "SKU-" + random.nextInt(5_000);
        order.region = REGIONS[random.nextInt(REGIONS.length)];
        order.amountCents = 100 + random.nextInt(20_000);
        order.eventTime = System.currentTimeMillis() - random.nextInt(1_000);
        order.note = note;
        return order;
    }
}
