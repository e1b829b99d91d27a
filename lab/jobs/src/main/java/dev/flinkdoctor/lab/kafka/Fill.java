package dev.flinkdoctor.lab.kafka;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.flinkdoctor.lab.model.Orders;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Makes a topic and fills it with orders at a steady rate:
 *
 * <pre>--kafka host:port --topic orders --partitions 4 --records 100000 --skip-partitions 3 --rate 400</pre>
 *
 * {@code --records 0} goes on until it is stopped, {@code --rate 0} is as fast as it goes. {@code --odd half|deletion
 * --odd-at 500} makes the order of that number half a document, or a record without a body.
 */
public final class Fill {
    private Fill() {}

    public static void main(String[] words) throws Exception {
        Map<String, String> args = new HashMap<>();
        for (int i = 0; i + 1 < words.length; i += 2) {
            args.put(words[i].substring(2), words[i + 1]);
        }
        String topic = args.getOrDefault("topic", "orders");
        int partitions = Integer.parseInt(args.getOrDefault("partitions", "2"));
        long records = Long.parseLong(args.getOrDefault("records", "0"));
        double rate = Double.parseDouble(args.getOrDefault("rate", "400"));
        Map<String, Object> conf = new HashMap<>();
        conf.put("bootstrap.servers", args.getOrDefault("kafka", "127.0.0.1:9092"));
        conf.put("linger.ms", 20);
        create(conf, topic, partitions);
        Odd odd = new Odd(args.getOrDefault("odd", "none"), Long.parseLong(args.getOrDefault("odd-at", "500")));
        send(conf, topic, used(partitions, args.getOrDefault("skip-partitions", "")), records, rate, odd);
    }

    private static void create(Map<String, Object> conf, String topic, int partitions) throws Exception {
        try (Admin admin = Admin.create(new HashMap<>(Map.of("bootstrap.servers", conf.get("bootstrap.servers"))))) {
            admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1))).all().get();
            System.out.println("created " + topic + " with " + partitions + " partitions");
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
            System.out.println(topic + " exists");
        }
    }

    private static int[] used(int partitions, String skipped) {
        Set<String> skip = new HashSet<>(List.of(skipped.split(",")));
        List<Integer> used = new ArrayList<>();
        for (int p = 0; p < partitions; p++) {
            if (!skip.contains(Integer.toString(p))) {
                used.add(p);
            }
        }
        return used.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void send(Map<String, Object> conf, String topic, int[] partitions, long records, double rate, Odd odd)
            throws Exception {
        ObjectMapper json = new ObjectMapper();
        Orders orders = new Orders(1, 500);
        long started = System.nanoTime();
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(conf, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (long i = 0; records == 0 || i < records; i++) {
                byte[] body = odd.in(i, json.writeValueAsBytes(orders.make(i)));
                producer.send(new ProducerRecord<>(topic, partitions[(int) (i % partitions.length)], null, body));
                if (rate > 0) {
                    LockSupport.parkNanos(started + (long) ((i + 1) / rate * 1e9) - System.nanoTime());
                }
            }
        }
        System.out.println("sent " + records);
    }

    /** One record that is not like the others. */
    private static final class Odd {
        private final String kind;
        private final long at;

        Odd(String kind, long at) {
            this.kind = kind;
            this.at = at;
        }

        byte[] in(long index, byte[] body) {
            if (index != at || kind.equals("none")) {
                return body;
            }
            return kind.equals("half") ? Arrays.copyOf(body, 60) : null;
        }
    }
}
