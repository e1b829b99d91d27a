package shop;

/** No POJO; registered with Kryo. */
public class Coupon {
    private final long number;
    private final String content;

    public Coupon(long number) {
        this.number = number;
        this.content = "content of " + number;
    }

    public long number() {
        return number + content.length();
    }
}
