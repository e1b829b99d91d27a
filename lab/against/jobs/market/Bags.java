package shop;

import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.util.Collector;

public class Bags extends KeyedFunction<String, Offer, Long> {
    private static final long serialVersionUID = 1L;
    private transient ValueState<Bag> bag;

    @Override
    protected void setUp() {
        bag = getRuntimeContext().getState(new ValueStateDescriptor<>("bag", Bag.class));
    }

    @Override
    public void processElement(Offer offer, Context context, Collector<Long> out) throws Exception {
        Bag known = bag.value();
        bag.update(new Bag(offer.number));
        out.collect(known == null ? 0 : known.number());
    }
}
