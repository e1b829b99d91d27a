package dev.flinkdoctor.lab.jobs;

import dev.flinkdoctor.lab.Run;
import dev.flinkdoctor.lab.line.MappingFunction;
import dev.flinkdoctor.lab.model.Order;
import dev.flinkdoctor.lab.model.Orders;
import dev.flinkdoctor.lab.model.Total;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * backpressure-slow-operator, variant kryo: baskets are not POJOs (final fields, maps of objects), so
 * every one of them goes through Kryo twice on its way to the pricing.
 */
public final class BasketPricing {
    private BasketPricing() {}

    public static void build(Run run) throws Exception {
        StreamExecutionEnvironment env = run.env(2);
        run.orders(env, "shop-orders", run.pick(4000.0, 150.0, 20.0), new Orders(run.seed(), 500))
                .rebalance()
                .map(new BasketReader())
                .name("basket-reader")
                .uid("basket-reader")
                .rebalance()
                .map(new BasketPricer())
                .name("basket-pricer")
                .uid("basket-pricer")
                // One of them against two that write: reading what Kryo wrote is where it ends.
                .setParallelism(run.pick(1, 2, 2))
                .disableChaining()
                .sinkTo(new Table<>())
                .name("quotes-table")
                .uid("quotes-table")
                .setParallelism(run.pick(1, 2, 2));
        env.executeAsync("basket-pricing");
    }

    static final class Item {
        final String sku;
        final Map<String, Object> attributes;

        Item(String sku, Map<String, Object> attributes) {
            this.sku = sku;
            this.attributes = attributes;
        }
    }

    /** No default constructor: Flink's type extraction gives up and takes Kryo. */
    static final class Basket {
        final String customer;
        final List<Item> items;

        Basket(String customer, List<Item> items) {
            this.customer = customer;
            this.items = items;
        }
    }

    static final class BasketReader extends MappingFunction<Order, Basket> {
        private static final long serialVersionUID = 1L;
        private transient List<Item> catalogue;

        @Override
        protected void setUp() {
            catalogue = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                Map<String, Object> attributes = new TreeMap<>();
                attributes.put("colour", "colour-" + i % 7);
                attributes.put("size", i % 40);
                attributes.put("weight", i * 0.25);
                attributes.put("tags", new ArrayList<>(List.of("new", "eu-" + i % 3, "class-" + i % 11)));
                catalogue.add(new Item("SKU-" + i, attributes));
            }
        }

        @Override
        public Basket map(Order order) {
            return new Basket(order.customerId, new ArrayList<>(catalogue));
        }
    }

    static final class BasketPricer extends MappingFunction<Basket, Total> {
        private static final long serialVersionUID = 1L;

        @Override
        public Total map(Basket basket) {
            long cents = 0;
            for (Item item : basket.items) {
                cents += 199 + (Integer) item.attributes.get("size");
            }
            return new Total(basket.customer, basket.items.size(), cents, 0);
        }
    }
}
