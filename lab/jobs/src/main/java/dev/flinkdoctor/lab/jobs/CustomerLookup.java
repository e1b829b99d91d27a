package dev.flinkdoctor.lab.jobs;

import dev.flinkdoctor.lab.Form;
import dev.flinkdoctor.lab.Run;
import dev.flinkdoctor.lab.line.LookupFunction;
import dev.flinkdoctor.lab.line.MappingFunction;
import dev.flinkdoctor.lab.model.Order;
import dev.flinkdoctor.lab.model.Orders;
import dev.flinkdoctor.lab.net.LineClient;
import dev.flinkdoctor.lab.net.LineServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.flink.streaming.api.datastream.AsyncDataStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.async.ResultFuture;

/** sync-io-per-record: every order asks the customer service and waits 20 ms for the answer. */
public final class CustomerLookup {
    private static final String SERVICE = "customer-service";
    private static final long LATENCY_MILLIS = 20;

    private CustomerLookup() {}

    public static void build(Run run) throws Exception {
        StreamExecutionEnvironment env = run.env(4);
        DataStream<Order> orders = run.orders(env, "shop-orders", 400, new Orders(run.seed(), 500).customers(200))
                .rebalance();
        SingleOutputStreamOperator<Order> enriched;
        if (run.form == Form.NEAR_MISS) {
            // The same service, the same latency, but many requests under way at once.
            enriched = AsyncDataStream.unorderedWait(orders, new AsyncEnricher(), 10, TimeUnit.SECONDS, 100);
        } else {
            enriched = orders.map(new OrderEnricher(run.form == Form.HEALTHY));
        }
        enriched.name("customer-enrichment")
                .uid("customer-enrichment")
                .keyBy(o -> o.region)
                .process(new RunningTotals(0))
                .name("region-totals")
                .uid("region-totals")
                .sinkTo(new Table<>())
                .name("region-table")
                .uid("region-table");
        env.executeAsync("order-enrichment");
    }

    static final class OrderEnricher extends MappingFunction<Order, Order> {
        private static final long serialVersionUID = 1L;
        private final boolean cached;
        private final Map<String, String> cache = new HashMap<>();
        private transient LineClient customers;

        OrderEnricher(boolean cached) {
            this.cached = cached;
        }

        @Override
        protected void setUp() throws IOException {
            customers = new LineClient(LineServer.join(SERVICE, request -> LATENCY_MILLIS));
        }

        @Override
        public Order map(Order order) throws IOException {
            String customer = cached ? cache.get(order.customerId) : null;
            if (customer == null) {
                customer = customers.request("get " + order.customerId);
                if (cached) {
                    cache.put(order.customerId, customer);
                }
            }
            order.note = customer;
            return order;
        }

        @Override
        public void close() throws IOException {
            if (customers != null) {
                customers.close();
                LineServer.leave(SERVICE);
            }
        }
    }

    static final class AsyncEnricher extends LookupFunction<Order, Order> {
        private static final long serialVersionUID = 1L;
        private static final int CONNECTIONS = 8;
        private transient ExecutorService pool;
        private transient List<LineClient> clients;
        private transient ThreadLocal<LineClient> connection;

        @Override
        protected void setUp() throws IOException {
            int port = LineServer.join(SERVICE, request -> LATENCY_MILLIS);
            clients = Collections.synchronizedList(new ArrayList<>());
            connection = ThreadLocal.withInitial(() -> connect(port));
            pool = Executors.newFixedThreadPool(CONNECTIONS);
        }

        private LineClient connect(int port) {
            try {
                LineClient client = new LineClient(port);
                clients.add(client);
                return client;
            } catch (IOException e) {
                throw new IllegalStateException("no connection to " + SERVICE, e);
            }
        }

        @Override
        public void asyncInvoke(Order order, ResultFuture<Order> result) {
            pool.execute(() -> {
                try {
                    order.note = connection.get().request("get " + order.customerId);
                    result.complete(Collections.singleton(order));
                } catch (IOException | RuntimeException e) {
                    result.completeExceptionally(e);
                }
            });
        }

        @Override
        public void close() throws IOException {
            if (pool != null) {
                pool.shutdownNow();
                for (LineClient client : new ArrayList<>(clients)) {
                    client.close();
                }
                LineServer.leave(SERVICE);
            }
        }
    }
}
