package shop;

import org.apache.flink.util.Collector;

/** Keeps timers, and nothing else. */
public class Reminders extends KeyedFunction<String, Offer, Long> {
    private static final long serialVersionUID = 1L;
    private static final long WEEK = 7L * 24 * 60 * 60 * 1000;

    @Override
    protected void setUp() {}

    @Override
    public void processElement(Offer offer, Context context, Collector<Long> out) {
        context.timerService().registerProcessingTimeTimer(System.currentTimeMillis() / WEEK * WEEK + 2 * WEEK);
        out.collect(offer.number);
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Long> out) {
        out.collect(time);
    }
}
