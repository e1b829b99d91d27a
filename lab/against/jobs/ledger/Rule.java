package shop;

public class Rule {
    public String text;
    public int weight;
}
