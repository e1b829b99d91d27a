package shop;

public class Sum {
    public long amount;
    public long count;
}
