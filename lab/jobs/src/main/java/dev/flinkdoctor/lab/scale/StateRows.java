package dev.flinkdoctor.lab.scale;

import dev.flinkdoctor.lab.Run;
import dev.flinkdoctor.lab.line.KeyedFunction;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;

/**
 * Much state to read: {@code --keys} strings with a value and a map of three entries each, four rows a key. With {@code --payload bytes}
 * every key has so many incompressible bytes instead.
 */
public final class StateRows {
    static final String UID = "rows";

    private StateRows() {}

    public static void build(Run run) throws Exception {
        if (run.arg("backend", "hashmap").equals("rocksdb")) {
            run.rocksdb();
            run.set("state.backend.incremental", "true").set("execution.checkpointing.incremental", "true");
        }
        run.set("execution.checkpointing.externalized-checkpoint-retention", "RETAIN_ON_CANCELLATION");
        long keys = Long.parseLong(run.arg("keys", "1000000"));
        int payload = Integer.parseInt(run.arg("payload", "0"));
        StreamExecutionEnvironment env = run.env(2, 3_600_000);
        DataGeneratorSource<Long> source =
                new DataGeneratorSource<>(i -> i, Long.MAX_VALUE, RateLimiterStrategy.perSecond(100_000), Types.LONG);
        env.fromSource(source, WatermarkStrategy.noWatermarks(), "numbers")
                .uid("numbers")
                .filter(i -> i < keys)
                .uid("first")
                .keyBy(i -> "key-" + i)
                .process(payload > 0 ? new Payload(payload) : new Rows())
                .name(UID)
                .uid(UID);
        env.executeAsync("state-rows");
    }

    static ValueStateDescriptor<Long> count() {
        return new ValueStateDescriptor<>("count", Types.LONG);
    }

    static MapStateDescriptor<String, Long> parts() {
        return new MapStateDescriptor<>("parts", Types.STRING, Types.LONG);
    }

    /** A value and three entries of a map. */
    static final class Rows extends KeyedFunction<String, Long, Long> {
        private static final long serialVersionUID = 1L;
        private transient ValueState<Long> count;
        private transient MapState<String, Long> parts;

        @Override
        protected void setUp() {
            count = getRuntimeContext().getState(count());
            parts = getRuntimeContext().getMapState(parts());
        }

        @Override
        public void processElement(Long i, Context context, Collector<Long> out) throws Exception {
            count.update(i);
            for (int part = 0; part < 3; part++) {
                parts.put("part-" + part, i + part);
            }
        }
    }

    /** Bytes that no codec makes smaller. */
    static final class Payload extends KeyedFunction<String, Long, Long> {
        private static final long serialVersionUID = 1L;
        private final int bytes;
        private transient ValueState<byte[]> payload;

        Payload(int bytes) {
            this.bytes = bytes;
        }

        @Override
        protected void setUp() {
            payload = getRuntimeContext().getState(new ValueStateDescriptor<>("payload", byte[].class));
        }

        @Override
        public void processElement(Long i, Context context, Collector<Long> out) throws Exception {
            byte[] content = new byte[bytes];
            new java.util.Random(i).nextBytes(content);
            payload.update(content);
        }
    }
}
