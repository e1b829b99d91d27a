package dev.flinkdoctor.lab.line;

import dev.flinkdoctor.lab.storage.ObjectStoreStorage;
import java.time.Duration;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.jobgraph.OperatorID;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.windowing.assigners.EventTimeSessionWindows;
import org.apache.flink.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import org.apache.flink.streaming.api.windowing.time.Time;

/** What is spelled differently in Flink 1 and 2. */
public final class Line {
    private Line() {}

    public static int subtask(RuntimeContext context) {
        return context.getIndexOfThisSubtask();
    }

    public static int parallelism(RuntimeContext context) {
        return context.getNumberOfParallelSubtasks();
    }

    public static StateTtlConfig ttl(Duration time) {
        return StateTtlConfig.newBuilder(org.apache.flink.api.common.time.Time.milliseconds(time.toMillis())).build();
    }

    public static OperatorState operatorState(OperatorID id, int parallelism, int maxParallelism) {
        return new OperatorState(id, parallelism, maxParallelism);
    }

    public static int attempt(RuntimeContext context) {
        return context.getAttemptNumber();
    }

    public static TumblingEventTimeWindows tumbling(Duration size) {
        return TumblingEventTimeWindows.of(Time.milliseconds(size.toMillis()));
    }

    public static EventTimeSessionWindows sessions(Duration gap) {
        return EventTimeSessionWindows.withGap(Time.milliseconds(gap.toMillis()));
    }

    /** Checkpoints go to {@code dir} through a storage of our own. */
    public static void storeIn(StreamExecutionEnvironment env, String dir) {
        env.getCheckpointConfig().setCheckpointStorage(new ObjectStoreStorage(dir));
    }
}
