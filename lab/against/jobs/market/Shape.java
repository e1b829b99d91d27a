package shop;

/** Values of the state are of its subclasses. */
public class Shape {
    public long number;
}
