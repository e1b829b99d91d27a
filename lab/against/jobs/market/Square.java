package shop;

/** Not registered: Flink takes note of it when it meets one. */
public class Square extends Shape {
    public int side;
}
