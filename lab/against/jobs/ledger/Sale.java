package shop;

/** One sale; every field follows from its number. */
public class Sale {
    public long number;
    public String customer;
    public Customer buyer;
    public String shop;
}
