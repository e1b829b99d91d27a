package shop;

import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.util.Collector;

public class Carts extends KeyedFunction<String, Offer, Long> {
    private static final long serialVersionUID = 1L;
    private transient ValueState<Cart> cart;

    @Override
    protected void setUp() {
        cart = getRuntimeContext().getState(new ValueStateDescriptor<>("cart", Cart.class));
    }

    @Override
    public void processElement(Offer offer, Context context, Collector<Long> out) throws Exception {
        Cart known = cart.value() == null ? new Cart() : cart.value();
        known.number = offer.number;
        if (known.goods.size() < 5) known.goods.add("good " + offer.number);
        known.prices.put("last", offer.number);
        cart.update(known);
        out.collect(known.number);
    }
}
