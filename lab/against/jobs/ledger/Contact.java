package shop;

public class Contact {
    public String phone;
}
