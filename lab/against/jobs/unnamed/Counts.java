package shop;

import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.util.Collector;

public class Counts extends KeyedFunction<Long, Long, Long> {
    private static final long serialVersionUID = 1L;
    private transient ValueState<Long> count;

    @Override
    protected void setUp() {
        count = getRuntimeContext().getState(new ValueStateDescriptor<>("count", Long.class));
    }

    @Override
    public void processElement(Long number, Context context, Collector<Long> out) throws Exception {
        Long known = count.value();
        count.update(known == null ? 1 : known + 1);
        out.collect(number);
    }
}
