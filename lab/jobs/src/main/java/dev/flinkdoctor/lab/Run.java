package dev.flinkdoctor.lab;

import dev.flinkdoctor.lab.model.Order;
import dev.flinkdoctor.lab.model.Orders;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** One submission: its arguments, and the environment with the settings all pipelines share. */
public final class Run {
    public final Form form;
    private final Map<String, String> args;
    private final Configuration conf = new Configuration();

    Run(Map<String, String> args) {
        this.args = args;
        this.form = Form.of(args.getOrDefault("form", "healthy"));
        // Each Flink line has its own spelling; a line ignores the spelling it does not know.
        both("restart-strategy", "restart-strategy.type", "fixed-delay");
        conf.setString("restart-strategy.fixed-delay.attempts", "100000");
        conf.setString("restart-strategy.fixed-delay.delay", "2 s");
        both("state.backend", "state.backend.type", "hashmap");
        String dir = args.get("dir");
        if (dir != null) {
            both("state.checkpoints.dir", "execution.checkpointing.dir", dir.contains(":") ? dir : "file://" + dir);
        }
    }

    public static Map<String, String> parse(String[] words) {
        Map<String, String> parsed = new HashMap<>();
        for (int i = 0; i + 1 < words.length; i += 2) {
            if (!words[i].startsWith("--")) {
                throw new IllegalArgumentException("an option was expected, not " + words[i]);
            }
            parsed.put(words[i].substring(2), words[i + 1]);
        }
        return parsed;
    }

    public <T> T pick(T sick, T nearMiss, T healthy) {
        switch (form) {
            case SICK:
                return sick;
            case NEAR_MISS:
                return nearMiss;
            default:
                return healthy;
        }
    }

    public String arg(String name, String otherwise) {
        return args.getOrDefault(name, otherwise);
    }

    public long seed() {
        return Long.parseLong(arg("seed", "1"));
    }

    public Run set(String key, String value) {
        conf.setString(key, value);
        return this;
    }

    private void both(String older, String newer, String value) {
        conf.setString(older, value);
        // "restart-strategy" and "restart-strategy.type" are one option: only Flink before 1.18 needs the older key.
        conf.setString(newer, value);
    }

    public Run rocksdb() {
        return backend("rocksdb");
    }

    public Run backend(String name) {
        both("state.backend", "state.backend.type", name);
        return this;
    }

    /** Environment with a checkpoint every five seconds. */
    public StreamExecutionEnvironment env(int defaultParallelism) {
        return env(defaultParallelism, 5_000);
    }

    public StreamExecutionEnvironment env(int defaultParallelism, long checkpointMillis) {
        StreamExecutionEnvironment env = plainEnv(defaultParallelism);
        env.enableCheckpointing(checkpointMillis);
        env.getCheckpointConfig().setCheckpointTimeout(60_000);
        env.getCheckpointConfig().setTolerableCheckpointFailureNumber(100_000);
        return env;
    }

    /** Environment without checkpoints. */
    public StreamExecutionEnvironment plainEnv(int defaultParallelism) {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(conf);
        env.setParallelism(Integer.parseInt(arg("parallelism", Integer.toString(defaultParallelism))));
        return env;
    }

    /** Orders at a steady total rate, in event-time order to within two seconds. */
    public SingleOutputStreamOperator<Order> orders(
            StreamExecutionEnvironment env, String name, double perSecond, Orders orders) {
        return orders(env, name, perSecond, Duration.ofSeconds(2), orders);
    }

    public SingleOutputStreamOperator<Order> orders(
            StreamExecutionEnvironment env,
            String name,
            double perSecond,
            Duration outOfOrder,
            Orders orders) {
        return orders(env, name, perSecond, byEventTime(outOfOrder), orders);
    }

    public SingleOutputStreamOperator<Order> orders(
            StreamExecutionEnvironment env,
            String name,
            double perSecond,
            WatermarkStrategy<Order> watermarks,
            Orders orders) {
        DataGeneratorSource<Order> source = new DataGeneratorSource<>(
                orders::make, Long.MAX_VALUE, RateLimiterStrategy.perSecond(perSecond), TypeInformation.of(Order.class));
        return env.fromSource(source, watermarks, name).uid(name);
    }

    public static WatermarkStrategy<Order> byEventTime(Duration outOfOrder) {
        return WatermarkStrategy.<Order>forBoundedOutOfOrderness(outOfOrder).withTimestampAssigner((o, t) -> o.eventTime);
    }
}
