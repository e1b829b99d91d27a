package dev.flinkdoctor.lab.jobs;

import dev.flinkdoctor.lab.model.Order;
import dev.flinkdoctor.lab.model.Total;
import org.apache.flink.api.common.functions.AggregateFunction;

/** Sum of the orders of one window. */
final class OrderWindow implements AggregateFunction<Order, Total, Total> {
    private static final long serialVersionUID = 1L;

    @Override
    public Total createAccumulator() {
        return new Total();
    }

    @Override
    public Total add(Order order, Total total) {
        total.key = order.region;
        total.count++;
        total.amountCents += order.amountCents;
        total.at = Math.max(total.at, order.eventTime);
        return total;
    }

    @Override
    public Total getResult(Total total) {
        return total;
    }

    @Override
    public Total merge(Total a, Total b) {
        a.count += b.count;
        a.amountCents += b.amountCents;
        a.at = Math.max(a.at, b.at);
        return a;
    }
}
