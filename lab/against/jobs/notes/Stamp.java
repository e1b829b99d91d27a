package shop;

import java.math.BigDecimal;
import java.time.Instant;

/** No POJO: nothing makes it without a number. It holds a time, an enum and an amount. */
public class Stamp {
    enum Colour {
        RED,
        BLUE
    }

    private final int number;
    private final Instant at;
    private final Colour colour;
    private final BigDecimal price;

    public Stamp(long number) {
        this.number = (int) (number % 1000);
        this.at = Instant.ofEpochSecond(number % 1000);
        this.colour = number % 2 == 0 ? Colour.RED : Colour.BLUE;
        this.price = BigDecimal.valueOf(number);
    }

    public boolean isWhole() {
        return at.getEpochSecond() == number && price.longValue() % 1000 == number;
    }

    public long seconds() {
        return at.getEpochSecond() + colour.ordinal() + price.longValue() + number;
    }
}
