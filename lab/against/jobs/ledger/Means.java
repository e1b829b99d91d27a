package shop;

import org.apache.flink.api.common.state.AggregatingState;
import org.apache.flink.api.common.state.AggregatingStateDescriptor;
import org.apache.flink.api.common.state.ReducingState;
import org.apache.flink.api.common.state.ReducingStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeHint;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.util.Collector;

public class Means extends KeyedFunction<String, Sale, Long> {
    private static final long serialVersionUID = 1L;
    private transient AggregatingState<Sale, Long> spent;
    private transient ReducingState<Long> most;
    private transient ValueState<Tuple2<Long, String>> pair;

    @Override
    protected void setUp() {
        spent = getRuntimeContext().getAggregatingState(new AggregatingStateDescriptor<>("spent", new Spent(), Sum.class));
        most = getRuntimeContext().getReducingState(new ReducingStateDescriptor<>("most", Math::max, Long.class));
        pair = getRuntimeContext().getState(new ValueStateDescriptor<>(
                "pair", TypeInformation.of(new TypeHint<Tuple2<Long, String>>() {})));
    }

    @Override
    public void processElement(Sale sale, Context context, Collector<Long> out) throws Exception {
        spent.add(sale);
        most.add(sale.number);
        pair.value();
        pair.update(Tuple2.of(sale.number, sale.shop));
        out.collect(most.get());
    }
}
