package dev.flinkdoctor.lab.jobs;

import dev.flinkdoctor.lab.Run;
import dev.flinkdoctor.lab.line.PlainFunction;
import dev.flinkdoctor.lab.model.Order;
import dev.flinkdoctor.lab.model.Orders;
import java.util.regex.Pattern;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;

/** backpressure-slow-operator, variant cpu: regular expressions that backtrack, on every order. */
public final class FraudCheck {
    private FraudCheck() {}

    public static void build(Run run) throws Exception {
        StreamExecutionEnvironment env = run.env(2);
        run.orders(env, "card-payments", run.pick(900, 240, 40), new Orders(run.seed(), 500).note("gift card " + "a".repeat(2_000)))
                .rebalance()
                .process(new FraudScorer())
                .name("fraud-scorer")
                .uid("fraud-scorer")
                .keyBy(o -> o.customerId)
                .process(new RunningTotals(0))
                .name("customer-risk")
                .uid("customer-risk")
                .sinkTo(new Table<>())
                .name("risk-table")
                .uid("risk-table");
        env.executeAsync("card-fraud-check");
    }

    /** Tries rules until its time for one order is used up, so that its load does not hang on the machine. */
    static final class FraudScorer extends PlainFunction<Order, Order> {
        private static final long serialVersionUID = 1L;
        private static final long BUDGET_NANOS = 4_000_000;
        private static final Pattern[] RULES = {
            Pattern.compile("gift card (a+)+c"), Pattern.compile(".*(card|voucher) (a|aa)+d"),
        };

        @Override
        public void processElement(Order order, Context context, Collector<Order> out) {
            order.amountCents += score(order) % 2;
            out.collect(order);
        }

        static int score(Order order) {
            long end = System.nanoTime() + BUDGET_NANOS;
            int score = 0;
            // A shorter text first: its cost doubles with every letter.
            for (int length = 18; System.nanoTime() < end; length = 14 + score % 5) {
                for (Pattern rule : RULES) {
                    score += rule.matcher(order.note.substring(0, Math.min(length, order.note.length()))).find() ? 10 : 1;
                }
            }
            return score;
        }
    }
}
