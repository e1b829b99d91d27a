package dev.flinkdoctor.lab.kafka;

import dev.flinkdoctor.lab.Run;
import dev.flinkdoctor.lab.model.Order;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;

/** The Kafka source both Kafka pipelines share. */
public final class OrderTopic {
    private OrderTopic() {}

    public static KafkaSource<Order> source(Run run, String group, double signatureMillis) {
        return KafkaSource.<Order>builder()
                .setBootstrapServers(run.arg("kafka", "127.0.0.1:9092"))
                .setTopics(run.arg("topic", "orders"))
                .setGroupId(group)
                .setClientIdPrefix(group)
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setValueOnlyDeserializer(new OrderSchema(signatureMillis))
                .build();
    }
}
