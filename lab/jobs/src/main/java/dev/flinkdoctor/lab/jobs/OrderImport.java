package dev.flinkdoctor.lab.jobs;

import dev.flinkdoctor.lab.Run;
import dev.flinkdoctor.lab.kafka.OrderSchema;
import dev.flinkdoctor.lab.line.OldKafka;
import dev.flinkdoctor.lab.model.Order;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;

/**
 * A job on its way from FlinkKafkaConsumer ({@code --variant consumer}) to KafkaSource ({@code --variant source}): the
 * source keeps its uid, as nobody thought of giving it another.
 */
public final class OrderImport {
    private static final String GROUP = "order-import";

    private OrderImport() {}

    public static void build(Run run) throws Exception {
        StreamExecutionEnvironment env = run.env(4, 60_000);
        source(run, env)
                .keyBy(o -> o.customerId)
                .process(new RunningTotals(0))
                .name("orders-per-customer")
                .uid("orders-per-customer")
                .sinkTo(new Table<>())
                .name("order-table")
                .uid("order-table");
        env.executeAsync("order-import");
    }

    private static DataStream<Order> source(Run run, StreamExecutionEnvironment env) {
        String brokers = run.arg("kafka", "127.0.0.1:9092");
        String topic = run.arg("topic", "orders");
        if (run.arg("variant", "source").equals("consumer")) {
            return OldKafka.consumer(env, brokers, topic, GROUP, new OrderSchema(0))
                    .name("order-topic")
                    .uid("order-topic");
        }
        KafkaSource<Order> source = KafkaSource.<Order>builder()
                .setBootstrapServers(brokers)
                .setTopics(topic)
                .setGroupId(GROUP)
                .setStartingOffsets(OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST))
                .setValueOnlyDeserializer(new OrderSchema(0))
                .build();
        return env.fromSource(source, WatermarkStrategy.noWatermarks(), "order-topic").uid("order-topic");
    }
}
