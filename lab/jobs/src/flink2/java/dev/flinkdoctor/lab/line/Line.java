package dev.flinkdoctor.lab.line;

import dev.flinkdoctor.lab.storage.ObjectStoreStorage;
import java.time.Duration;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.runtime.state.CheckpointStorageFactory;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.jobgraph.OperatorID;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.windowing.assigners.EventTimeSessionWindows;
import org.apache.flink.streaming.api.windowing.assigners.TumblingEventTimeWindows;

/** What is spelled differently in Flink 1 and 2. */
public final class Line {
    private Line() {}

    public static int subtask(RuntimeContext context) {
        return context.getTaskInfo().getIndexOfThisSubtask();
    }

    public static int parallelism(RuntimeContext context) {
        return context.getTaskInfo().getNumberOfParallelSubtasks();
    }

    public static StateTtlConfig ttl(Duration time) {
        return StateTtlConfig.newBuilder(time).build();
    }

    public static OperatorState operatorState(OperatorID id, int parallelism, int maxParallelism) {
        return new OperatorState(null, null, id, parallelism, maxParallelism);
    }

    public static int attempt(RuntimeContext context) {
        return context.getTaskInfo().getAttemptNumber();
    }

    public static TumblingEventTimeWindows tumbling(Duration size) {
        return TumblingEventTimeWindows.of(size);
    }

    public static EventTimeSessionWindows sessions(Duration gap) {
        return EventTimeSessionWindows.withGap(gap);
    }

    /** Checkpoints go to {@code dir} through a storage of our own; Flink 2 takes it by factory name only. */
    public static void storeIn(StreamExecutionEnvironment env, String dir) {
        Configuration conf = new Configuration();
        conf.setString("execution.checkpointing.storage", StorageFactory.class.getName());
        conf.setString("execution.checkpointing.dir", dir);
        env.configure(conf);
    }

    /** Named in the job's configuration, so it must be public with an empty constructor. */
    public static class StorageFactory implements CheckpointStorageFactory<ObjectStoreStorage> {
        @Override
        public ObjectStoreStorage createFromConfig(ReadableConfig config, ClassLoader loader) {
            return new ObjectStoreStorage(
                    config.get(org.apache.flink.configuration.CheckpointingOptions.CHECKPOINTS_DIRECTORY));
        }
    }
}
