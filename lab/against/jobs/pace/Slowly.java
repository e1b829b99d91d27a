package shop;

import org.apache.flink.api.common.functions.MapFunction;

public class Slowly implements MapFunction<Long, Long> {
    private static final long serialVersionUID = 1L;

    @Override
    public Long map(Long number) throws Exception {
        Thread.sleep(2);
        return number;
    }
}
