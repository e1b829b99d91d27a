package dev.flinkdoctor.lab.line;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.functions.ProcessFunction;

/** {@code open} takes different arguments in Flink 1 and 2; pipelines override {@link #setUp}. */
public abstract class PlainFunction<I, O> extends ProcessFunction<I, O> {
    private static final long serialVersionUID = 1L;

    protected void setUp() throws Exception {}

    @Override
    public void open(Configuration parameters) throws Exception {
        setUp();
    }
}
