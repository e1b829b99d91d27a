package dev.flinkdoctor.lab.gallery;

import dev.flinkdoctor.lab.Run;
import dev.flinkdoctor.lab.line.Line;
import dev.flinkdoctor.lab.line.StateReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.state.api.OperatorIdentifier;
import org.apache.flink.state.api.SavepointReader;
import org.apache.flink.state.api.functions.WindowReaderFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.windowing.assigners.GlobalWindows;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
import org.apache.flink.streaming.api.windowing.windows.Window;
import org.apache.flink.util.CloseableIterator;
import org.apache.flink.util.Collector;

/**
 * Reads what {@link StateGallery} wrote with Flink's own State Processor API, and prints it as lines of JSON:
 *
 * <pre>--savepoint folder --backend hashmap|rocksdb --out file</pre>
 */
public final class GalleryReader {
    private GalleryReader() {}

    public static void main(String[] words) throws Exception {
        Map<String, String> args = Run.parse(words);
        Configuration conf = new Configuration();
        conf.setString("state.backend", args.get("backend"));
        conf.setString("state.backend.type", args.get("backend"));
        conf.setString("taskmanager.memory.managed.size", "256m");
        conf.setString("taskmanager.memory.network.max", "256m");
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(conf);
        env.setParallelism(2);
        SavepointReader reader = SavepointReader.read(env, args.get("savepoint"));
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args.get("out")), StandardCharsets.UTF_8))) {
            keyed(reader, out);
            subclass(reader, out);
            windows(reader, out);
            operators(reader, out);
        }
    }

    private static OperatorIdentifier uid(String uid) {
        return OperatorIdentifier.forUid(uid);
    }

    private static void keyed(SavepointReader reader, PrintWriter out) throws Exception {
        print(reader.readKeyedState(uid("families"), new FamiliesReader(), Types.STRING, Types.STRING), out);
        for (Family<?> key : Keys.all()) {
            counts(reader, key, out);
        }
    }

    private static void subclass(SavepointReader reader, PrintWriter out) throws Exception {
        print(reader.readKeyedState(uid("subclass"), new DepotReader(), Types.LONG, Types.STRING), out);
    }

    private static <K> void counts(SavepointReader reader, Family<K> key, PrintWriter out) throws Exception {
        String uid = "keys-" + key.name;
        print(reader.readKeyedState(uid(uid), new CountReader<>(uid, key), key.type, Types.STRING), out);
    }

    private static void windows(SavepointReader reader, PrintWriter out) throws Exception {
        print(
                reader.window(Line.tumbling(Duration.ofSeconds(5000)))
                        .aggregate("windows", new States.Sum(), new WindowReader<>("windows"), Types.STRING, States.SUM, Types.STRING),
                out);
        print(
                reader.window(Line.sessions(Duration.ofSeconds(10)))
                        .reduce("sessions", Long::sum, new WindowReader<>("sessions"), Types.STRING, Types.LONG, Types.STRING),
                out);
        print(
                reader.window(Line.tumbling(Duration.ofSeconds(5000)))
                        .evictor()
                        .process("evicted", new WindowReader<>("evicted"), Types.LONG, Types.LONG, Types.STRING),
                out);
        print(
                reader.window(GlobalWindows.create())
                        .reduce("counted", Long::sum, new WindowReader<>("counted"), Types.LONG, Types.LONG, Types.STRING),
                out);
    }

    private static void operators(SavepointReader reader, PrintWriter out) throws Exception {
        print(reader.readListState(uid("families"), "parcels", Families.PARCEL).map(p -> line("families", "parcels", null, null, p)).returns(Types.STRING), out);
        print(reader.readUnionState(uid("families"), "hints", StateGallery.Filler.HINT).map(h -> line("families", "hints", null, null, h)).returns(Types.STRING), out);
        print(
                reader.readBroadcastState(uid("rules"), "rules", Types.STRING, Families.PLACE)
                        .map(rule -> line("rules", "rules", rule.f0, null, rule.f1))
                        .returns(Types.STRING),
                out);
    }

    private static void print(DataStream<String> lines, PrintWriter out) throws Exception {
        try (CloseableIterator<String> iterator = lines.executeAndCollect()) {
            while (iterator.hasNext()) {
                out.println(iterator.next());
            }
        }
    }

    static String line(String uid, String state, Object key, Object mapKey, Object value) {
        String map = mapKey == null ? "" : ",\"mapKey\":" + Plain.json(mapKey);
        return "{\"uid\":\"" + uid + "\",\"state\":\"" + state + "\",\"key\":" + Plain.json(key) + map + ",\"value\":" + Plain.json(value) + "}";
    }

    /** All keyed states and timers of the gallery. */
    static final class FamiliesReader extends StateReader<String> {
        private static final long serialVersionUID = 1L;
        private transient States states;

        @Override
        protected void setUp() {
            states = new States(getRuntimeContext());
        }

        @Override
        public void readKey(String key, Context context, Collector<String> out) throws Exception {
            for (Object[] one : states.read()) {
                out.collect(line("families", (String) one[0], key, one[1], one[2]));
            }
            for (Long time : context.registeredEventTimeTimers()) {
                out.collect(line("families", "_timer_state/event_user-timers", key, null, time));
            }
            for (Long time : context.registeredProcessingTimeTimers()) {
                out.collect(line("families", "_timer_state/processing_user-timers", key, null, time));
            }
        }
    }

    /** The count of one kind of key. */
    static final class CountReader<K> extends StateReader<K> {
        private static final long serialVersionUID = 1L;
        private final String uid;
        private final Family<K> key;
        private transient ValueState<Long> count;

        CountReader(String uid, Family<K> key) {
            this.uid = uid;
            this.key = key;
        }

        @Override
        protected void setUp() {
            count = getRuntimeContext().getState(new ValueStateDescriptor<>("count", Types.LONG));
        }

        @Override
        public void readKey(K one, Context context, Collector<String> out) throws Exception {
            out.collect(line(uid, "count", States.view(key, one), null, count.value()));
        }
    }

    /** POJOs, every second of a subclass. */
    static final class DepotReader extends StateReader<Long> {
        private static final long serialVersionUID = 1L;
        private transient ValueState<Parcel.Place> place;

        @Override
        protected void setUp() {
            place = getRuntimeContext().getState(new ValueStateDescriptor<>("place", Families.PLACE));
        }

        @Override
        public void readKey(Long key, Context context, Collector<String> out) throws Exception {
            out.collect(line("subclass", "place", key, null, place.value()));
        }
    }

    /** What a window holds; where it begins goes where the entry of a map would. */
    static final class WindowReader<K, W extends Window> extends WindowReaderFunction<Long, String, K, W> {
        private static final long serialVersionUID = 1L;
        private final String uid;

        WindowReader(String uid) {
            this.uid = uid;
        }

        @Override
        public void readWindow(K key, Context<W> context, Iterable<Long> elements, Collector<String> out) {
            W window = context.window();
            Object start = window instanceof TimeWindow ? (Object) ((TimeWindow) window).getStart() : null;
            for (Long element : elements) {
                out.collect(line(uid, "window-contents", key, start, element));
            }
        }
    }
}
