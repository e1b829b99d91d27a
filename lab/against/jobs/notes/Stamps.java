package shop;

import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.util.Collector;

public class Stamps extends KeyedFunction<Long, Long, Long> {
    private static final long serialVersionUID = 1L;
    private transient ValueState<Stamp> kept;

    @Override
    protected void setUp() {
        kept = getRuntimeContext().getState(new ValueStateDescriptor<>("stamp", Stamp.class));
    }

    @Override
    public void processElement(Long number, Context context, Collector<Long> out) throws Exception {
        Stamp known = kept.value();
        if (known != null && !(known.isWhole())) throw new IllegalStateException("misread: " + known.seconds());
        kept.update(new Stamp(number));
        out.collect(known == null ? 0 : known.seconds());
    }
}
