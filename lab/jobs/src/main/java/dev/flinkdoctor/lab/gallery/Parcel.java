package dev.flinkdoctor.lab.gallery;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A POJO with a bit of everything in it. */
public class Parcel {
    public String id;
    public int count;
    /** Often null. */
    public Integer maybe;
    public double weight;
    public boolean express;
    public Place place;
    public List<String> tags;
    public Map<String, Long> stops;
    public BigDecimal price;
    public long[] marks;
    public Colour colour;
    public Instant at;

    /** What an enum may have: a body of its own. */
    public enum Colour {
        RED,
        GREEN,
        BLUE {
            @Override
            public String toString() {
                return "blue as the sea";
            }
        }
    }

    /** A POJO within. */
    public static class Place {
        public String town;
        public long metres;

        /** A key must hash by its content. */
        @Override
        public int hashCode() {
            return java.util.Objects.hash(town, metres);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Place && java.util.Objects.equals(town, ((Place) other).town) && metres == ((Place) other).metres;
        }
    }

    /** A subclass nobody registered. */
    public static class Depot extends Place {
        public short gates;
    }
}
