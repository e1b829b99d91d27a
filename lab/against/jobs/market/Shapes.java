package shop;

import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.util.Collector;

public class Shapes extends KeyedFunction<String, Offer, Long> {
    private static final long serialVersionUID = 1L;
    private transient ValueState<Shape> shape;

    @Override
    protected void setUp() {
        shape = getRuntimeContext().getState(new ValueStateDescriptor<>("shape", Shape.class));
    }

    @Override
    public void processElement(Offer offer, Context context, Collector<Long> out) throws Exception {
        Shape known = shape.value();
        shape.update(next(offer));
        out.collect(known == null ? 0 : known.number);
    }

    private static Shape next(Offer offer) {
        Shape next = offer.number % 3 == 0 ? new Circle() : new Square();
        next.number = offer.number;
        return next;
    }
}
