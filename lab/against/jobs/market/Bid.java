package shop;

/** What a session adds up. */
public class Bid {
    public long most;
    public int count;
}
