package dev.flinkdoctor.lab.line;

import java.util.Properties;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.connectors.kafka.FlinkKafkaConsumer;

/** The consumer that was replaced by KafkaSource; connectors for Flink 2 do not have it any more. */
public final class OldKafka {
    private OldKafka() {}

    public static <T> SingleOutputStreamOperator<T> consumer(
            StreamExecutionEnvironment env, String brokers, String topic, String group, DeserializationSchema<T> schema) {
        Properties properties = new Properties();
        properties.setProperty("bootstrap.servers", brokers);
        properties.setProperty("group.id", group);
        return env.addSource(new FlinkKafkaConsumer<>(topic, schema, properties).setStartFromEarliest());
    }
}
