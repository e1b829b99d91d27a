package shop;

import org.apache.flink.streaming.api.functions.windowing.ProcessWindowFunction;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
import org.apache.flink.util.Collector;

public class Everything extends ProcessWindowFunction<Offer, Long, String, TimeWindow> {
    private static final long serialVersionUID = 1L;

    @Override
    public void process(String key, Context context, Iterable<Offer> offers, Collector<Long> out) {
        for (Offer offer : offers) out.collect(offer.number);
    }
}
