package dev.flinkdoctor.lab.jobs;

import dev.flinkdoctor.lab.Run;
import dev.flinkdoctor.lab.line.KeyedFunction;
import dev.flinkdoctor.lab.model.Order;
import dev.flinkdoctor.lab.model.Orders;
import dev.flinkdoctor.lab.model.Total;
import dev.flinkdoctor.lab.net.LineClient;
import dev.flinkdoctor.lab.net.LineServer;
import java.io.IOException;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;

/**
 * checkpoint-user-code-blocked: ten seconds after the start the bank does not answer for one merchant,
 * and the client has no time limit; that subtask never sees the next barrier. Near-miss: the bank takes
 * three seconds for that merchant, once a minute.
 */
public final class Settlement {
    private static final String BANK = "settlement-bank";

    private Settlement() {}

    public static void build(Run run) throws Exception {
        StreamExecutionEnvironment env = run.env(4);
        env.getCheckpointConfig().setCheckpointTimeout(15_000);
        run.orders(env, "payouts", 40, new Orders(run.seed(), 20))
                .keyBy(o -> o.merchantId)
                .process(new Settler(run.pick(3_600_000L, 3_000L, 0L)))
                .name("settlement")
                .uid("settlement")
                .sinkTo(new Table<>())
                .name("settlement-table")
                .uid("settlement-table");
        env.executeAsync("merchant-settlement");
    }

    static final class Settler extends KeyedFunction<String, Order, Total> {
        private static final long serialVersionUID = 1L;
        private static final String SCRUTINISED = "M-10007";
        private final long reviewMillis;
        private transient LineClient bank;
        private transient long nextReview;

        Settler(long reviewMillis) {
            this.reviewMillis = reviewMillis;
        }

        @Override
        protected void setUp() throws IOException {
            long review = reviewMillis;
            bank = new LineClient(LineServer.join(BANK, request -> request.startsWith("review") ? review : 0));
            nextReview = System.currentTimeMillis() + 10_000;
        }

        @Override
        public void processElement(Order payout, Context context, Collector<Total> out) throws Exception {
            out.collect(new Total(payout.merchantId, 1, settle(payout), payout.eventTime));
        }

        private long settle(Order payout) throws IOException {
            String verb = "pay ";
            long now = System.currentTimeMillis();
            if (payout.merchantId.equals(SCRUTINISED) && now >= nextReview) {
                nextReview = now + 60_000;
                verb = "review ";
            }
            bank.request(verb + payout.orderId);
            return payout.amountCents;
        }

        @Override
        public void close() throws IOException {
            if (bank != null) {
                bank.close();
                LineServer.leave(BANK);
            }
        }
    }
}
