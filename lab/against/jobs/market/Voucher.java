package shop;

/** Registered with Kryo, and in no state. */
public class Voucher {
    private final long number;

    public Voucher(long number) {
        this.number = number;
    }

    public long number() {
        return number;
    }
}
