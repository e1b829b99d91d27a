package dev.flinkdoctor.lab.jobs;

import dev.flinkdoctor.lab.Form;
import dev.flinkdoctor.lab.Run;
import dev.flinkdoctor.lab.model.Orders;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * slots-insufficient: asks for 16 slots where the lab has 8. Variant sharing-groups: six slots for the
 * source and six for the rest, because they may not share. Near-miss: all 8 of 8.
 */
public final class DailyReport {
    private DailyReport() {}

    public static void build(Run run) throws Exception {
        boolean groups = run.arg("variant", "parallelism").equals("sharing-groups");
        boolean apart = groups && run.form != Form.HEALTHY;
        StreamExecutionEnvironment env = run.env(apart ? run.pick(6, 4, 4) : run.pick(16, 8, 4));
        SingleOutputStreamOperator<?> totals = run.orders(env, "shop-orders", 100, new Orders(run.seed(), 500))
                .slotSharingGroup("intake")
                .keyBy(o -> o.merchantId)
                .process(new RunningTotals(0))
                .name("merchant-totals")
                .uid("merchant-totals")
                .slotSharingGroup(apart ? "reporting" : "intake");
        totals.sinkTo(new Table<>()).name("report-table").uid("report-table");
        env.executeAsync("daily-report");
    }
}
