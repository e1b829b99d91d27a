package shop;

public class Total {
    public long amount;
    public int count;
    public String note;
    public Status status;
    public Address address;
    public Contact contact;
}
