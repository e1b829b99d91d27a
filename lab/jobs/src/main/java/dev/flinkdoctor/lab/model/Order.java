package dev.flinkdoctor.lab.model;

/** An order as the shop publishes it. A Flink POJO. */
public class Order {
    public long orderId;
    public String merchantId;
    public String customerId;
    public String sku;
    public String region;
    public long amountCents;
    public long eventTime;
    public String note;

    public Order() {}
}
