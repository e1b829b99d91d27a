package shop;

import java.util.Objects;

public class Customer {
    public String name;
    public int region;

    @Override
    public int hashCode() {
        return Objects.hash(name, region);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Customer && ((Customer) other).name.equals(name) && ((Customer) other).region == region;
    }
}
