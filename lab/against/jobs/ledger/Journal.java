package shop;

import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

public class Journal extends ProcessFunction<Sale, Long> implements CheckpointedFunction {
    private static final long serialVersionUID = 1L;
    private transient ListState<Long> written;
    private transient ListState<Address> towns;
    private transient ListState<String> seen;
    private transient long count;

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        written = context.getOperatorStateStore().getListState(new ListStateDescriptor<>("written", Long.class));
        towns = context.getOperatorStateStore().getListState(new ListStateDescriptor<>("towns", Address.class));
        seen = context.getOperatorStateStore().getUnionListState(new ListStateDescriptor<>("seen", String.class));
        for (Long one : written.get()) count += one;
        for (Address one : towns.get()) count += one.code;
        for (String one : seen.get()) count += one.length();
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        written.add(count);
        towns.add(new Address());
        seen.add("seen " + count);
    }

    @Override
    public void processElement(Sale sale, Context context, Collector<Long> out) {
        out.collect(count++);
    }
}
