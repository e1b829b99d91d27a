package shop;

import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** What Kryo writes in many jobs: Flink 1 has its version 2, Flink 2 its version 5. */
public final class Notes {
    private Notes() {}

    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.setParallelism(2);
        KeyedStream<Long, Long> numbers = env.fromSequence(0, Long.MAX_VALUE).uid("numbers")
                .map(new Slowly()).uid("slowly")
                .keyBy(number -> number % 40);
        numbers.process(new Lists()).uid("lists").name("lists");
        numbers.process(new Maps()).uid("maps").name("maps");
        numbers.process(new Diaries()).uid("diaries").name("diaries");
        numbers.process(new Stamps()).uid("stamps").name("stamps");
        env.execute("notes");
    }
}
