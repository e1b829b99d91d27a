package dev.flinkdoctor.lab.line;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.state.api.functions.KeyedStateReaderFunction;

/** A reader of the State Processor API that gives lines; {@code open} need not be known. */
public abstract class StateReader<K> extends KeyedStateReaderFunction<K, String> {
    private static final long serialVersionUID = 1L;

    protected void setUp() throws Exception {}

    @Override
    public void open(OpenContext context) throws Exception {
        setUp();
    }
}
