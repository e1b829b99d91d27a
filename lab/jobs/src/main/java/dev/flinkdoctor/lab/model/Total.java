package dev.flinkdoctor.lab.model;

/** A running or windowed sum for one key. A Flink POJO. */
public class Total {
    public String key;
    public long count;
    public long amountCents;
    public long at;

    public Total() {}

    public Total(String key, long count, long amountCents, long at) {
        this.key = key;
        this.count = count;
        this.amountCents = amountCents;
        this.at = at;
    }
}
