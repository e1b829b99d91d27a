package shop;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;

/** {@code open} takes different arguments in Flink 1 and 2. */
public abstract class KeyedFunction<K, I, O> extends KeyedProcessFunction<K, I, O> {
    private static final long serialVersionUID = 1L;

    protected abstract void setUp() throws Exception;

    @Override
    public void open(OpenContext context) throws Exception {
        setUp();
    }
}
