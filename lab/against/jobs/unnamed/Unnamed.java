package shop;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** No operator has a uid: their ids follow from the graph. */
public final class Unnamed {
    private Unnamed() {}

    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.setParallelism(2);
        env.fromSequence(0, Long.MAX_VALUE)
                .map(new Slowly())
                .keyBy(number -> number % 40)
                .process(new Counts()).name("counts")
                .rebalance()
                .process(new Journal()).name("journal");
        env.execute("unnamed");
    }
}
