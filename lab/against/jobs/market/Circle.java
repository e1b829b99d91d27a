package shop;

/** Registered as a subclass. */
public class Circle extends Shape {
    public int radius;
}
