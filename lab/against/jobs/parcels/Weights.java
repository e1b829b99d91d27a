package shop;

import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.util.Collector;

public class Weights extends KeyedFunction<Long, Long, Long> {
    private static final long serialVersionUID = 1L;
    private transient ValueState<Parcel> parcel;

    @Override
    protected void setUp() {
        parcel = getRuntimeContext().getState(new ValueStateDescriptor<>("parcel", Parcel.class));
    }

    @Override
    public void processElement(Long number, Context context, Collector<Long> out) throws Exception {
        Parcel known = parcel.value();
        if (known == null) known = new Parcel();
        known.grams += 1;
        parcel.update(known);
        out.collect(number);
    }
}
