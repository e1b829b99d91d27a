package shop;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public final class Ledger {
    private Ledger() {}

    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.setParallelism(2);
        Line.registerWithKryo(env, Coupon.class);
        SingleOutputStreamOperator<Sale> sales = env
                .fromSource(new NumberSequenceSource(0, Long.MAX_VALUE), WatermarkStrategy.noWatermarks(), "numbers")
                .uid("numbers")
                .map(new Sales()).uid("sales").name("sales");
        sales.keyBy(sale -> sale.customer).process(new Totals()).uid("totals").name("totals").setMaxParallelism(16);
        sales.keyBy(sale -> sale.customer).process(new Shops()).uid("shops").name("shops");
        sales.keyBy(sale -> sale.buyer).process(new Visits()).uid("visits").name("visits");
        sales.keyBy(sale -> sale.number % 40).process(new Baskets()).uid("baskets").name("baskets");
        sales.keyBy(sale -> sale.customer).process(new Means()).uid("means").name("means");
        sales.rebalance().process(new Journal()).uid("journal").name("journal");
        sales.keyBy(sale -> sale.customer).connect(sales.broadcast(Rules.RULES))
                .process(new Rules()).uid("rules").name("rules");
        sales.keyBy(sale -> sale.customer).window(Line.daily()).aggregate(new Spent()).uid("windows").name("windows");
        env.execute("ledger");
    }
}
