package shop;

/** No POJO: nothing makes it without a number. */
public class Bag {
    private final long number;

    public Bag(long number) {
        this.number = number;
    }

    public long number() {
        return number;
    }
}
