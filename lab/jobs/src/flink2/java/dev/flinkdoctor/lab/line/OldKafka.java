package dev.flinkdoctor.lab.line;

import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The consumer that was replaced by KafkaSource; connectors for Flink 2 do not have it any more. */
public final class OldKafka {
    private OldKafka() {}

    public static <T> SingleOutputStreamOperator<T> consumer(
            StreamExecutionEnvironment env, String brokers, String topic, String group, DeserializationSchema<T> schema) {
        throw new UnsupportedOperationException("FlinkKafkaConsumer is not in connectors for Flink 2");
    }
}
