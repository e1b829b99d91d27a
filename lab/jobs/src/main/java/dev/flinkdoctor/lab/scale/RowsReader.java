package dev.flinkdoctor.lab.scale;

import dev.flinkdoctor.lab.Run;
import dev.flinkdoctor.lab.line.StateReader;
import java.util.Map;
import org.apache.flink.api.common.accumulators.LongCounter;
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
                .print();
        long rows = env.execute("rows").<Long>getAccumulatorResult("rows");
        System.out.println("{\"rows\":" + rows + "}");
    }

    /** Touches every row and counts it. */
    static final class Reader extends StateReader<String> {
        private static final long serialVersionUID = 1L;
        private final LongCounter rows = new LongCounter();
        private transient ValueState<Long> count;
        private transient MapState<String, Long> parts;

        @Override
        protected void setUp() {
            getRuntimeContext().addAccumulator("rows", rows);
            count = getRuntimeContext().getState(StateRows.count());
            parts = getRuntimeContext().getMapState(StateRows.parts());
        }

        @Override
        public void readKey(String key, Context context, Collector<String> out) throws Exception {
            rows.add(count.value() == null ? 0 : 1);
            for (Map.Entry<String, Long> entry : parts.entries()) {
                rows.add(entry.getValue() == null ? 0 : 1);
            }
        }
    }
}
