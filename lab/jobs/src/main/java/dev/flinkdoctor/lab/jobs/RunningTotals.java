package dev.flinkdoctor.lab.jobs;

import dev.flinkdoctor.lab.line.KeyedFunction;
import dev.flinkdoctor.lab.model.Order;
import dev.flinkdoctor.lab.model.Total;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.util.Collector;

/** Count and sum per key, after a price calculation that takes a given time per order. */
final class RunningTotals extends KeyedFunction<String, Order, Total> {
    private static final long serialVersionUID = 1L;
    private final long pricingNanos;
    private transient ValueState<Total> totals;

    RunningTotals(double pricingMillis) {
        this.pricingNanos = (long) (pricingMillis * 1e6);
    }

    @Override
    protected void setUp() {
        totals = getRuntimeContext().getState(new ValueStateDescriptor<>("totals", Total.class));
    }

    @Override
    public void processElement(Order order, Context context, Collector<Total> out) throws Exception {
        Total total = totals.value();
        if (total == null) {
            total = new Total(context.getCurrentKey(), 0, 0, 0);
        }
        total.count++;
        total.amountCents += price(order);
        total.at = order.eventTime;
        totals.update(total);
        out.collect(total);
    }

    /** Waits rather than burns, so that several of these fit on a small machine. */
    private long price(Order order) {
        if (pricingNanos > 0) {
            LockSupport.parkNanos(pricingNanos);
        }
        return order.amountCents - order.amountCents / 50;
    }
}
