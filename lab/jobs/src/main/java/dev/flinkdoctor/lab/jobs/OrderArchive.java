package dev.flinkdoctor.lab.jobs;

import dev.flinkdoctor.lab.Run;
import dev.flinkdoctor.lab.line.TableSink;
import dev.flinkdoctor.lab.model.Orders;
import dev.flinkdoctor.lab.model.Total;
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
                .keyBy(o -> o.customerId)
                .process(new RunningTotals(0))
                .name("customer-totals")
                .uid("customer-totals")
                .rebalance()
                .sinkTo(new ArchiveSink(run.pick(12, 2, 1), run.pick(12, 60, 1)))
                .name("order-archive")
                .uid("order-archive");
        env.executeAsync("order-archive");
    }

    static final class ArchiveSink extends TableSink<Total> {
        private static final long serialVersionUID = 1L;
        private final long usualMillis;
        private final long burstMillis;

        ArchiveSink(long usualMillis, long burstMillis) {
            this.usualMillis = usualMillis;
            this.burstMillis = burstMillis;
        }

        @Override
        protected SinkWriter<Total> writer(int subtask) {
            return new ArchiveWriter(usualMillis, burstMillis);
        }
    }

    static final class ArchiveWriter implements SinkWriter<Total> {
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
        public void write(Total row, Context context) throws IOException {
            database.request("upsert " + row.key + " " + row.amountCents);
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
