package shop;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public final class Market {
    private Market() {}

    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.setParallelism(2);
        Line.registerWithKryo(env, Voucher.class);
        Line.registerSubclass(env, Circle.class);
        SingleOutputStreamOperator<Offer> offers = env
                .fromSource(new NumberSequenceSource(0, Long.MAX_VALUE), WatermarkStrategy.noWatermarks(), "numbers")
                .uid("numbers")
                .map(new Offers()).uid("offers").name("offers");
        offers.keyBy(offer -> offer.bidder).window(Line.sessions()).aggregate(new Bids()).uid("sessions").name("sessions");
        offers.keyBy(offer -> offer.bidder).window(Line.sessions()).process(new Everything()).uid("all").name("all");
        offers.keyBy(offer -> offer.bidder).process(new Carts()).uid("carts").name("carts");
        offers.keyBy(offer -> offer.bidder).process(new Shapes()).uid("shapes").name("shapes");
        offers.keyBy(offer -> offer.bidder).process(new Bags()).uid("bags").name("bags");
        offers.keyBy(offer -> offer.bidder).process(new Reminders()).uid("reminders").name("reminders");
        env.execute("market");
    }
}
