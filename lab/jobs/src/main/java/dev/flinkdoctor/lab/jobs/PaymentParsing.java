package dev.flinkdoctor.lab.jobs;

import dev.flinkdoctor.lab.Form;
import dev.flinkdoctor.lab.Run;
import dev.flinkdoctor.lab.line.Line;
import dev.flinkdoctor.lab.line.MappingFunction;
import dev.flinkdoctor.lab.model.Order;
import dev.flinkdoctor.lab.model.Orders;
import java.util.SplittableRandom;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * user-code-exception: some payments come without an amount, and the parser does not expect that; after
 * each restart the next one is two or three seconds away. Near-miss: only the first attempt is strict.
 */
public final class PaymentParsing {
    private PaymentParsing() {}

    public static void build(Run run) throws Exception {
        StreamExecutionEnvironment env = run.env(4);
        int oneIn = run.pick(600, 600, 0);
        run.orders(env, "payment-messages", 200, new Payments(run.seed(), oneIn))
                .rebalance()
                .map(new AmountParser(run.form == Form.NEAR_MISS))
                .name("amount-parser")
                .uid("amount-parser")
                .keyBy(o -> o.customerId)
                .process(new RunningTotals(0))
                .name("customer-balance")
                .uid("customer-balance")
                .sinkTo(new Table<>())
                .name("balance-table")
                .uid("balance-table");
        env.executeAsync("payment-parsing");
    }

    /** Payments whose amount is still text; one in so many has none. */
    static final class Payments extends Orders {
        private static final long serialVersionUID = 1L;
        private final int emptyOneIn;

        Payments(long seed, int emptyOneIn) {
            super(seed, 500);
            this.emptyOneIn = emptyOneIn;
        }

        @Override
        public Order make(long index) {
            Order payment = super.make(index);
            boolean empty = emptyOneIn > 0 && new SplittableRandom(~index).nextInt(emptyOneIn) == 0;
            payment.note = "amount=" + (empty ? "" : payment.amountCents);
            return payment;
        }
    }

    static final class AmountParser extends MappingFunction<Order, Order> {
        private static final long serialVersionUID = 1L;
        private final boolean lenientAfterRestart;
        private transient boolean lenient;

        AmountParser(boolean lenientAfterRestart) {
            this.lenientAfterRestart = lenientAfterRestart;
        }

        @Override
        protected void setUp() {
            lenient = lenientAfterRestart && Line.attempt(getRuntimeContext()) > 0;
        }

        @Override
        public Order map(Order payment) {
            payment.amountCents = parseAmount(payment.note);
            return payment;
        }

        private long parseAmount(String text) {
            String amount = text.substring(text.indexOf('=') + 1);
            if (lenient && amount.isEmpty()) {
                return 0;
            }
            return Long.parseLong(amount);
        }
    }
}
