package shop;

import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.util.Collector;

public class Totals extends KeyedFunction<String, Sale, Long> {
    private static final long serialVersionUID = 1L;
    private transient ValueState<Total> total;

    @Override
    protected void setUp() {
        total = getRuntimeContext().getState(new ValueStateDescriptor<>("total", Total.class));
    }

    @Override
    public void processElement(Sale sale, Context context, Collector<Long> out) throws Exception {
        Total known = total.value();
        if (known == null) {
            known = new Total();
            known.status = Status.LOST;
            known.address = new Address();
            known.contact = new Contact();
            known.address.town = "town of " + sale.customer;
        }
        known.amount += sale.number;
        total.update(known);
        out.collect(known.amount);
    }
}
