package dev.flinkdoctor.lab.jobs;

import dev.flinkdoctor.lab.Run;
import dev.flinkdoctor.lab.line.MappingFunction;
import dev.flinkdoctor.lab.line.TableSink;
import dev.flinkdoctor.lab.model.Order;
import dev.flinkdoctor.lab.model.Orders;
import dev.flinkdoctor.lab.net.LineClient;
import dev.flinkdoctor.lab.net.LineServer;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** backpressure-slow-sink: one row, one round trip to a database that takes 12 ms. */
public final class OrderArchive {
    private OrderArchive() {}

    public static void build(Run run) throws Exception {
        StreamExecutionEnvironment env = run.env(4);
        run.orders(env, "shop-orders", run.pick(800, 120, 120), new Orders(run.seed(), 500))
                .rebalance()
                .map(new TaxCalculator())
                .name("tax-calculator")
                .uid("tax-calculator")
                .rebalance()
                .sinkTo(new ArchiveSink(run.pick(12, 2, 1), run.pick(12, 60, 1)))
                .name("order-archive")
                .uid("order-archive");
        env.executeAsync("order-archive");
    }

    static final class TaxCalculator extends MappingFunction<Order, Order> {
        private static final long serialVersionUID = 1L;

        @Override
        public Order map(Order order) {
            order.amountCents += order.amountCents / 5;
            return order;
        }
    }

    static final class ArchiveSink extends TableSink<Order> {
        private static final long serialVersionUID = 1L;
        private final long usualMillis;
        private final long burstMillis;

        ArchiveSink(long usualMillis, long burstMillis) {
            this.usualMillis = usualMillis;
            this.burstMillis = burstMillis;
        }

        @Override
        protected SinkWriter<Order> writer(int subtask) {
            return new ArchiveWriter(usualMillis, burstMillis);
        }
    }

    static final class ArchiveWriter implements SinkWriter<Order> {
        private final LineClient database;

        ArchiveWriter(long usualMillis, long burstMillis) {
            try {
                database = new LineClient(LineServer.join("archive-db", row -> replyMillis(usualMillis, burstMillis)));
            } catch (IOException e) {
                throw new IllegalStateException("no connection to archive-db", e);
            }
        }

        /** In a burst (one second in fifteen) the database is busy with something else. */
        private static long replyMillis(long usual, long burst) {
            long second = TimeUnit.MILLISECONDS.toSeconds(System.currentTimeMillis());
            return second % 15 == 0 ? burst : usual;
        }

        @Override
        public void write(Order row, Context context) throws IOException {
            database.request("upsert " + row.orderId + " " + row.amountCents);
        }

        @Override
        public void flush(boolean endOfInput) {}

        @Override
        public void close() throws IOException {
            database.close();
            LineServer.leave("archive-db");
        }
    }
}
