package dev.flinkdoctor.lab.jobs;

import dev.flinkdoctor.lab.Run;
import dev.flinkdoctor.lab.model.Orders;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * A pipeline with nothing wrong in it: what happens to it happens around it. tm-heartbeat-timeout: the launcher kills or
 * freezes a TaskManager; it needs every slot, so that the loss shows. ha-zk-suspended: the launcher takes ZooKeeper away.
 * restore-nonrestored-loss: the launcher starts it again from a savepoint, and the sick one has another uid by then.
 */
public final class StoreVisits {
    private StoreVisits() {}

    /** Takes all eight slots, save in its healthy form. */
    public static void onEverySlot(Run run) throws Exception {
        build(run, run.pick(8, 8, 4), "visits-per-customer");
    }

    public static void onHalfTheSlots(Run run) throws Exception {
        build(run, 4, "visits-per-customer");
    }

    public static void redeployed(Run run) throws Exception {
        String uid = "visits-per-customer";
        build(run, 4, run.arg("deployment", "first").equals("first") ? uid : run.pick("visits-by-customer", uid, uid));
    }

    private static void build(Run run, int parallelism, String uid) throws Exception {
        StreamExecutionEnvironment env = run.env(parallelism);
        run.orders(env, "visits", 200, new Orders(run.seed(), 500))
                .keyBy(o -> o.customerId)
                .process(new RunningTotals(0))
                .name("visits-per-customer")
                .uid(uid)
                .sinkTo(new Table<>())
                .name("visit-table")
                .uid("visit-table");
        env.executeAsync("store-visits");
    }
}
