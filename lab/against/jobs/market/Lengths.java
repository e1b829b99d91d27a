package shop;

import org.apache.flink.api.common.functions.MapFunction;

/** Lines to numbers. */
public class Lengths implements MapFunction<String, Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public Long map(String line) {
        return (long) line.length();
    }
}
