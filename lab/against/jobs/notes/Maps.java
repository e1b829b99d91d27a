package shop;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.util.Collector;

public class Maps extends KeyedFunction<Long, Long, Long> {
    private static final long serialVersionUID = 1L;
    private transient ValueState<HashMap> kept;

    @Override
    protected void setUp() {
        kept = getRuntimeContext().getState(new ValueStateDescriptor<>("map", HashMap.class));
    }

    @Override
    public void processElement(Long number, Context context, Collector<Long> out) throws Exception {
        HashMap known = kept.value();
        if (known != null && !(known.containsKey("note"))) throw new IllegalStateException("misread: " + known);
        kept.update(new HashMap<>(Map.of("note", number)));
        out.collect(known == null ? 0 : (long) known.size());
    }
}
