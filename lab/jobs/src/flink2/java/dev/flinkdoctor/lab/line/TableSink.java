package dev.flinkdoctor.lab.line;

import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** {@code createWriter} takes different arguments in Flink 1 and 2; pipelines implement {@link #writer}. */
public abstract class TableSink<T> implements Sink<T> {
    private static final long serialVersionUID = 1L;

    protected abstract SinkWriter<T> writer(int subtask);

    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) {
        return writer(context.getTaskInfo().getIndexOfThisSubtask());
    }
}
