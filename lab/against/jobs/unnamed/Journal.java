package shop;

import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

public class Journal extends ProcessFunction<Long, Long> implements CheckpointedFunction {
    private static final long serialVersionUID = 1L;
    private transient ListState<Long> written;
    private transient long count;

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        written = context.getOperatorStateStore().getListState(new ListStateDescriptor<>("written", Long.class));
        for (Long one : written.get()) count += one;
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        written.add(count);
    }

    @Override
    public void processElement(Long number, Context context, Collector<Long> out) {
        out.collect(count++);
    }
}
