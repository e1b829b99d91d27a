package dev.flinkdoctor.lab.jobs;

import dev.flinkdoctor.lab.line.TableSink;
import org.apache.flink.api.connector.sink2.SinkWriter;

/** A sink that is never in the way: it keeps the last row only. */
final class Table<T> extends TableSink<T> {
    private static final long serialVersionUID = 1L;

    @Override
    protected SinkWriter<T> writer(int subtask) {
        return new SinkWriter<T>() {
            @SuppressWarnings("unused")
            private T last;

            @Override
            public void write(T row, Context context) {
                last = row;
            }

            @Override
            public void flush(boolean endOfInput) {}

            @Override
            public void close() {}
        };
    }
}
