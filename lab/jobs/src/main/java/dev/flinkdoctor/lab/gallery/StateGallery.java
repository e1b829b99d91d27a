package dev.flinkdoctor.lab.gallery;

import dev.flinkdoctor.lab.Run;
import dev.flinkdoctor.lab.line.KeyedFunction;
import dev.flinkdoctor.lab.line.Line;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.streaming.api.windowing.evictors.CountEvictor;
import org.apache.flink.util.Collector;

/**
 * Fills state of every kind with {@code --keys} entries each, the same each time, and then leaves it alone. {@code --uid-of-extra} is
 * the uid of one of its operators, {@code --backend} hashmap, rocksdb or, on Flink 2, forst.
 */
public final class StateGallery {
    static final MapStateDescriptor<String, Parcel.Place> RULES = new MapStateDescriptor<>("rules", Types.STRING, Families.PLACE);
    /** Timers that no test lives to see. */
    static final long FAR = 4_102_444_800_000L;

    private StateGallery() {}

    public static void build(Run run) throws Exception {
        String backend = run.arg("backend", "hashmap");
        if (!backend.equals("hashmap")) {
            run.backend(backend);
            // Dozens of column families in a slot's share of managed memory would flush all the time.
            run.set("state.backend." + backend + ".memory.managed", "false");
            run.set("state.backend.incremental", "true").set("execution.checkpointing.incremental", "true");
        }
        run.set("execution.checkpointing.externalized-checkpoint-retention", "RETAIN_ON_CANCELLATION");
        StreamExecutionEnvironment env = run.env(2, Long.parseLong(run.arg("interval", "3600000")));
        long keys = Long.parseLong(run.arg("keys", "10000"));
        DataStream<Long> numbers = numbers(env, keys);
        fill(numbers, run.arg("uid-of-extra", "extra"));
        env.executeAsync("state-gallery");
    }

    /** The numbers from 0 to keys - 1; the source goes on, as a savepoint of a source that ended would be another matter. */
    private static DataStream<Long> numbers(StreamExecutionEnvironment env, long keys) {
        DataGeneratorSource<Long> source = new DataGeneratorSource<>(
                i -> i, Long.MAX_VALUE, RateLimiterStrategy.perSecond(Math.max(500, keys / 5.0)), Types.LONG);
        WatermarkStrategy<Long> times = WatermarkStrategy.<Long>noWatermarks().withTimestampAssigner((i, t) -> i * 1000);
        return env.fromSource(source, times, "numbers").uid("numbers").filter(i -> i < keys).name("first").uid("first");
    }

    private static void fill(DataStream<Long> numbers, String uidOfExtra) {
        numbers.keyBy(i -> "k-" + i).process(new Filler()).name("families").uid("families");
        for (Family<?> key : Keys.all()) {
            count(numbers, key, "keys-" + key.name);
        }
        count(numbers, Keys.all().get(0), uidOfExtra);
        numbers.keyBy(i -> i).process(new Depots()).name("subclass").uid("subclass");
        numbers.connect(numbers.broadcast(RULES)).process(new Rules()).name("rules").uid("rules");
        numbers.keyBy(i -> "w-" + i % 5000)
                .window(Line.tumbling(Duration.ofSeconds(5000)))
                .aggregate(new States.Sum(), States.SUM, Types.LONG)
                .name("windows")
                .uid("windows");
        moreWindows(numbers);
    }

    /** Two sessions of each key, windows that keep every record, and windows without an end. */
    private static void moreWindows(DataStream<Long> numbers) {
        numbers.keyBy(i -> "s-" + i % 5000)
                .window(Line.sessions(Duration.ofSeconds(10)))
                .reduce(Long::sum)
                .name("sessions")
                .uid("sessions");
        numbers.keyBy(i -> i % 2500)
                .window(Line.tumbling(Duration.ofSeconds(5000)))
                .evictor(CountEvictor.of(3))
                .reduce(Long::sum)
                .name("evicted")
                .uid("evicted");
        numbers.keyBy(i -> i).countWindow(3).reduce(Long::sum).name("counted").uid("counted");
    }

    @SuppressWarnings("unchecked")
    private static <K> void count(DataStream<Long> numbers, Family<K> key, String uid) {
        numbers.keyBy(key.maker::make, key.type).process(new Counter<K>()).name(uid).uid(uid);
    }

    /** Values of a subclass nobody registered: they alone, as they may hide what stands behind them. */
    static final class Depots extends KeyedFunction<Long, Long, Long> {
        private static final long serialVersionUID = 1L;
        private transient ValueState<Parcel.Place> place;

        @Override
        protected void setUp() {
            place = getRuntimeContext().getState(new ValueStateDescriptor<>("place", Families.PLACE));
        }

        @Override
        public void processElement(Long i, Context context, Collector<Long> out) throws Exception {
            place.update(i % 2 == 0 ? Families.place(i) : Families.depot(i));
        }
    }

    /** Counts per key. */
    static final class Counter<K> extends KeyedFunction<K, Long, Long> {
        private static final long serialVersionUID = 1L;
        private transient ValueState<Long> count;

        @Override
        protected void setUp() {
            count = getRuntimeContext().getState(new ValueStateDescriptor<>("count", Types.LONG));
        }

        @Override
        public void processElement(Long i, Context context, Collector<Long> out) throws Exception {
            count.update((count.value() == null ? 0 : count.value()) + i + 1);
        }
    }

    /** Fills all keyed states of its key, two timers, a list and a union list. */
    static final class Filler extends KeyedFunction<String, Long, Long> implements CheckpointedFunction {
        private static final long serialVersionUID = 1L;
        static final TypeInformation<Long> HINT = Types.LONG;
        private transient States states;
        private transient ListState<Parcel> parcels;
        private transient ListState<Long> hints;

        @Override
        protected void setUp() {
            states = new States(getRuntimeContext());
        }

        @Override
        public void processElement(Long i, Context context, Collector<Long> out) throws Exception {
            states.fill(i);
            context.timerService().registerEventTimeTimer(FAR + i);
            context.timerService().registerProcessingTimeTimer(FAR - i);
            parcels.add(Families.parcel(i));
            hints.add(i);
        }

        @Override
        public void initializeState(FunctionInitializationContext context) throws Exception {
            parcels = context.getOperatorStateStore().getListState(new ListStateDescriptor<>("parcels", Families.PARCEL));
            hints = context.getOperatorStateStore().getUnionListState(new ListStateDescriptor<>("hints", HINT));
            java.util.List<Long> own = new java.util.ArrayList<>();
            for (Long hint : hints.get()) {
                if (hint % Line.parallelism(getRuntimeContext()) == Line.subtask(getRuntimeContext())) {
                    own.add(hint);
                }
            }
            hints.update(own);
        }

        @Override
        public void snapshotState(FunctionSnapshotContext context) {}
    }

    /** Every number is a rule. */
    static final class Rules extends BroadcastProcessFunction<Long, Long, Long> {
        private static final long serialVersionUID = 1L;

        @Override
        public void processElement(Long i, ReadOnlyContext context, Collector<Long> out) {}

        @Override
        public void processBroadcastElement(Long i, Context context, Collector<Long> out) throws Exception {
            context.getBroadcastState(RULES).put("rule-" + i, Families.place(i));
        }
    }
}
