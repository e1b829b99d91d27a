package shop;

import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.util.Collector;

public class Visits extends KeyedFunction<Customer, Sale, Long> {
    private static final long serialVersionUID = 1L;
    private transient ValueState<Long> visits;
    private transient ValueState<Long> last;

    @Override
    protected void setUp() {
        visits = getRuntimeContext().getState(new ValueStateDescriptor<>("visits", Long.class));
        ValueStateDescriptor<Long> kept = new ValueStateDescriptor<>("last", Long.class);
        kept.enableTimeToLive(Line.days(7));
        last = getRuntimeContext().getState(kept);
    }

    @Override
    public void processElement(Sale sale, Context context, Collector<Long> out) throws Exception {
        Long known = visits.value();
        visits.update(known == null ? 1 : known + 1);
        last.value();
        last.update(sale.number);
        out.collect(visits.value());
    }
}
