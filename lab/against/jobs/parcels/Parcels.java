package shop;

import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

public final class Parcels {
    private Parcels() {}

    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.setParallelism(2);
        env.fromSequence(0, Long.MAX_VALUE).uid("numbers")
                .map(new Slowly()).uid("slowly")
                .keyBy(number -> number % 40)
                .process(new Weights()).uid("weights").name("weights");
        env.execute("parcels");
    }
}
