package shop;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.util.Collector;

public class Lists extends KeyedFunction<Long, Long, Long> {
    private static final long serialVersionUID = 1L;
    private transient ValueState<ArrayList> kept;

    @Override
    protected void setUp() {
        kept = getRuntimeContext().getState(new ValueStateDescriptor<>("list", ArrayList.class));
    }

    @Override
    public void processElement(Long number, Context context, Collector<Long> out) throws Exception {
        ArrayList known = kept.value();
        if (known != null && !(known.size() == 2)) throw new IllegalStateException("misread: " + known);
        kept.update(new ArrayList<>(List.of("note " + number, "more")));
        out.collect(known == null ? 0 : (long) known.size());
    }
}
