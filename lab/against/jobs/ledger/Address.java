package shop;

public class Address {
    public String town;
    public int code;
}
