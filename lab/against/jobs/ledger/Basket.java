package shop;

/** No POJO: nothing makes it without a number. */
public class Basket {
    private final long number;
    private final String content;

    public Basket(long number) {
        this.number = number;
        this.content = "content of " + number;
    }

    public long number() {
        return number + content.length();
    }
}
