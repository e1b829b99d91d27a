package shop;

import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.time.Time;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.windowing.assigners.ProcessingTimeSessionWindows;
import org.apache.flink.streaming.api.windowing.assigners.TumblingProcessingTimeWindows;

/** What Flink 1 and 2 spell differently. */
final class Line {
    private Line() {}

    static StateTtlConfig days(int days) {
        return StateTtlConfig.newBuilder(Time.days(days)).build();
    }

    static TumblingProcessingTimeWindows daily() {
        return TumblingProcessingTimeWindows.of(org.apache.flink.streaming.api.windowing.time.Time.days(1));
    }

    static ProcessingTimeSessionWindows sessions() {
        return ProcessingTimeSessionWindows.withGap(org.apache.flink.streaming.api.windowing.time.Time.days(1));
    }

    static void registerSubclass(StreamExecutionEnvironment env, Class<?> type) {
        env.getConfig().registerPojoType(type);
    }

    static void registerWithKryo(StreamExecutionEnvironment env, Class<?> type) {
        env.getConfig().registerKryoType(type);
    }
}
