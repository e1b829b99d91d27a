package shop;

import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.util.Collector;

public class Baskets extends KeyedFunction<Long, Sale, Long> {
    private static final long serialVersionUID = 1L;
    private transient ValueState<Basket> basket;
    private transient ValueState<Coupon> coupon;

    @Override
    protected void setUp() {
        basket = getRuntimeContext().getState(new ValueStateDescriptor<>("basket", Basket.class));
        coupon = getRuntimeContext().getState(new ValueStateDescriptor<>("coupon", Coupon.class));
    }

    @Override
    public void processElement(Sale sale, Context context, Collector<Long> out) throws Exception {
        Basket known = basket.value();
        Coupon own = coupon.value();
        basket.update(new Basket(sale.number));
        coupon.update(new Coupon(sale.number));
        out.collect(known == null || own == null ? 0 : known.number() + own.number());
    }
}
