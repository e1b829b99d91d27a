package shop;

import java.util.Objects;

public class Place {
    public String shop;
    public int floor;

    @Override
    public int hashCode() {
        return Objects.hash(shop, floor);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Place && ((Place) other).shop.equals(shop) && ((Place) other).floor == floor;
    }
}
