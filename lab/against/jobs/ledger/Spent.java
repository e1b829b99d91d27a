package shop;

import org.apache.flink.api.common.functions.AggregateFunction;

public class Spent implements AggregateFunction<Sale, Sum, Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public Sum createAccumulator() {
        return new Sum();
    }

    @Override
    public Sum add(Sale sale, Sum sum) {
        sum.amount += sale.number;
        sum.count += 1;
        return sum;
    }

    @Override
    public Long getResult(Sum sum) {
        return sum.amount;
    }

    @Override
    public Sum merge(Sum one, Sum other) {
        one.amount += other.amount;
        one.count += other.count;
        return one;
    }
}
