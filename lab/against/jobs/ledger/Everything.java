package shop;

import org.apache.flink.streaming.api.functions.windowing.ProcessWindowFunction;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
import org.apache.flink.util.Collector;

public class Everything extends ProcessWindowFunction<Sale, Long, String, TimeWindow> {
    private static final long serialVersionUID = 1L;

    @Override
    public void process(String key, Context context, Iterable<Sale> sales, Collector<Long> out) {
        for (Sale sale : sales) out.collect(sale.number);
    }
}
