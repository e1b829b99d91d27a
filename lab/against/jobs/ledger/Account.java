package shop;

/** Like Total, and used nowhere. */
public class Account {
    public long amount;
    public int count;
    public String note;
    public Status status;
    public Address address;
    public Contact contact;
}
