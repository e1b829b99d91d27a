package shop;

import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

public class Rules extends KeyedBroadcastProcessFunction<String, Sale, Sale, Long> {
    private static final long serialVersionUID = 1L;
    static final MapStateDescriptor<String, Rule> RULES = new MapStateDescriptor<>("rules", String.class, Rule.class);

    @Override
    public void processElement(Sale sale, ReadOnlyContext context, Collector<Long> out) throws Exception {
        if (context.getBroadcastState(RULES).contains(sale.shop)) out.collect(sale.number);
    }

    @Override
    public void processBroadcastElement(Sale sale, Context context, Collector<Long> out) throws Exception {
        context.getBroadcastState(RULES).put(sale.shop, new Rule());
    }
}
