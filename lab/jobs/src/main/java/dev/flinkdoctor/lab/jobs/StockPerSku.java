package dev.flinkdoctor.lab.jobs;

import dev.flinkdoctor.lab.Run;
import dev.flinkdoctor.lab.model.Order;
import dev.flinkdoctor.lab.model.Orders;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * key-group-skew: even keys, but five key groups on four subtasks, so that one subtask owns two groups
 * and gets twice the records. Variant few-keys: four warehouses only, which the hash puts on two of the
 * four subtasks.
 */
public final class StockPerSku {
    private static final String[] WAREHOUSES = {"berlin", "leeds", "lyon", "porto"};

    private StockPerSku() {}

    public static void build(Run run) throws Exception {
        boolean fewKeys = run.arg("variant", "groups").equals("few-keys");
        StreamExecutionEnvironment env = run.env(4);
        env.setMaxParallelism(fewKeys ? 128 : run.pick(5, 127, 128));
        KeySelector<Order, String> perSku = o -> o.sku;
        KeySelector<Order, String> perWarehouse = o -> WAREHOUSES[(int) (o.orderId % WAREHOUSES.length)];
        boolean perWarehouseOnly = fewKeys && run.pick(true, false, false);
        run.orders(env, "shop-orders", run.pick(600, 300, 300), new Orders(run.seed(), 500))
                .keyBy(perWarehouseOnly ? perWarehouse : perSku)
                .process(new RunningTotals(7))
                .name("stock-reservation")
                .uid("stock-reservation")
                .sinkTo(new Table<>())
                .name("stock-table")
                .uid("stock-table");
        env.executeAsync(fewKeys ? "stock-per-warehouse" : "stock-per-sku");
    }
}
