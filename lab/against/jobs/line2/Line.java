package shop;

import java.time.Duration;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.windowing.assigners.ProcessingTimeSessionWindows;
import org.apache.flink.streaming.api.windowing.assigners.TumblingProcessingTimeWindows;

/** What Flink 1 and 2 spell differently. */
final class Line {
    private Line() {}

    static StateTtlConfig days(int days) {
        return StateTtlConfig.newBuilder(Duration.ofDays(days)).build();
    }

    static TumblingProcessingTimeWindows daily() {
        return TumblingProcessingTimeWindows.of(Duration.ofDays(1));
    }

    static ProcessingTimeSessionWindows sessions() {
        return ProcessingTimeSessionWindows.withGap(Duration.ofDays(1));
    }

    static void registerSubclass(StreamExecutionEnvironment env, Class<?> type) {
        ((SerializerConfigImpl) env.getConfig().getSerializerConfig()).registerPojoType(type);
    }

    static void registerWithKryo(StreamExecutionEnvironment env, Class<?> type) {
        ((SerializerConfigImpl) env.getConfig().getSerializerConfig()).registerKryoType(type);
    }
}
