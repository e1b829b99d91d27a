package dev.flinkdoctor.lab.scale;

import dev.flinkdoctor.lab.Run;
import dev.flinkdoctor.lab.line.StateReader;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.state.api.OperatorIdentifier;
import org.apache.flink.state.api.SavepointReader;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;

/** Reads all rows of {@link StateRows} with the State Processor API and counts them: {@code --savepoint folder --backend b}. */
public final class RowsReader {
    /** Everything runs in this one process. */
    private static final LongAdder ROWS = new LongAdder();

    private RowsReader() {}

    public static void main(String[] words) throws Exception {
        Map<String, String> args = Run.parse(words);
        Configuration conf = new Configuration();
        conf.setString("state.backend", args.get("backend"));
        conf.setString("state.backend.type", args.get("backend"));
        conf.setString("taskmanager.memory.managed.size", "512m");
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(conf);
        env.setParallelism(2);
        SavepointReader reader = SavepointReader.read(env, args.get("savepoint"));
        reader.readKeyedState(OperatorIdentifier.forUid(StateRows.UID), new Reader(), Types.STRING, Types.STRING)
                .filter(key -> false)
                .print();
        env.execute("rows");
        System.out.println("{\"rows\":" + ROWS.sum() + "}");
    }

    /** Touches every row and counts it. */
    static final class Reader extends StateReader<String> {
        private static final long serialVersionUID = 1L;
        private transient ValueState<Long> count;
        private transient MapState<String, Long> parts;

        @Override
        protected void setUp() {
            count = getRuntimeContext().getState(StateRows.count());
            parts = getRuntimeContext().getMapState(StateRows.parts());
        }

        @Override
        public void readKey(String key, Context context, Collector<String> out) throws Exception {
            ROWS.add(count.value() == null ? 0 : 1);
            for (Map.Entry<String, Long> entry : parts.entries()) {
                ROWS.add(entry.getValue() == null ? 0 : 1);
            }
            // The API ends a split at the first key for which nothing comes out.
            out.collect(key);
        }
    }
}
