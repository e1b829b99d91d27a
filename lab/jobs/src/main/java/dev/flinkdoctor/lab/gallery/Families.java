package dev.flinkdoctor.lab.gallery;

import dev.flinkdoctor.lab.line.MoreFamilies;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.tuple.Tuple5;
import org.apache.flink.api.java.typeutils.ValueTypeInfo;
import org.apache.flink.types.Either;
import org.apache.flink.types.Row;
import org.apache.flink.types.RowKind;
import org.apache.flink.types.StringValue;

/** Values of every kind the doctor says it can read. */
public final class Families {
    private static final String[] TEXTS = {"", "plain", "naïve café", "检查点与保存点", "😀 pair", "\u0000nul", "tab\tquote\"\\", "\ud800 alone"};

    private Families() {}

    public static List<Family<?>> all() {
        List<Family<?>> all = new ArrayList<>();
        numbers(all);
        times(all);
        arrays(all);
        composites(all);
        all.add(Family.of("avro", AvroParcel.TYPE, AvroParcel::make));
        all.addAll(NestedFamilies.all());
        all.addAll(SqlFamilies.all());
        all.addAll(MoreFamilies.all());
        return all;
    }

    private static void numbers(List<Family<?>> all) {
        all.add(Family.of("boolean", Types.BOOLEAN, i -> random(i).nextBoolean()));
        all.add(Family.of("byte", Types.BYTE, i -> (byte) random(i).nextInt()));
        all.add(Family.of("short", Types.SHORT, i -> (short) random(i).nextInt()));
        all.add(Family.of("int", Types.INT, Families::anInt));
        all.add(Family.of("long", Types.LONG, Families::aLong));
        all.add(Family.of("float", Types.FLOAT, Families::aFloat));
        all.add(Family.of("double", Types.DOUBLE, Families::aDouble));
        all.add(Family.of("char", Types.CHAR, i -> (char) (i * 7)));
        all.add(Family.of("string", Types.STRING, Families::text));
        all.add(Family.of("big-integer", Types.BIG_INT, Families::bigInteger));
        all.add(Family.of("big-decimal", Types.BIG_DEC, i -> new BigDecimal(bigInteger(i), (int) (i % 12) - 3)));
        all.add(Family.of("string-value", new ValueTypeInfo<>(StringValue.class), i -> new StringValue(text(i)), StringValue::getValue));
        all.add(Family.of("enum", Types.ENUM(Parcel.Colour.class), Families::colour));
    }

    private static void times(List<Family<?>> all) {
        all.add(Family.of("date", BasicTypeInfo.DATE_TYPE_INFO, i -> new java.util.Date(millis(i))));
        all.add(Family.of("sql-date", Types.SQL_DATE, i -> new java.sql.Date(millis(i))));
        all.add(Family.of("sql-time", Types.SQL_TIME, i -> new java.sql.Time(millis(i))));
        all.add(Family.of("sql-timestamp", Types.SQL_TIMESTAMP, Families::sqlTimestamp));
        all.add(Family.of("instant", Types.INSTANT, Families::instant));
        all.add(Family.of("local-date", Types.LOCAL_DATE, Families::localDate));
        all.add(Family.of("local-time", Types.LOCAL_TIME, Families::localTime));
        all.add(Family.of("local-date-time", Types.LOCAL_DATE_TIME, i -> LocalDateTime.of(localDate(i), localTime(i))));
    }

    private static void arrays(List<Family<?>> all) {
        all.add(Family.of("byte-array", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO, Families::bytes));
        all.add(Family.of("short-array", PrimitiveArrayTypeInfo.SHORT_PRIMITIVE_ARRAY_TYPE_INFO, i -> new short[] {(short) i, -1}));
        all.add(Family.of("int-array", PrimitiveArrayTypeInfo.INT_PRIMITIVE_ARRAY_TYPE_INFO, i -> random(i).ints(i % 9).toArray()));
        all.add(Family.of("long-array", PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO, i -> random(i).longs(i % 9).toArray()));
        all.add(Family.of("float-array", PrimitiveArrayTypeInfo.FLOAT_PRIMITIVE_ARRAY_TYPE_INFO, i -> new float[] {aFloat(i), aFloat(-i)}));
        all.add(Family.of("double-array", PrimitiveArrayTypeInfo.DOUBLE_PRIMITIVE_ARRAY_TYPE_INFO, i -> random(i).doubles(i % 9).toArray()));
        all.add(Family.of("char-array", PrimitiveArrayTypeInfo.CHAR_PRIMITIVE_ARRAY_TYPE_INFO, i -> ("x" + i).toCharArray()));
        all.add(Family.of("boolean-array", PrimitiveArrayTypeInfo.BOOLEAN_PRIMITIVE_ARRAY_TYPE_INFO, i -> new boolean[] {i % 2 == 0, true}));
        all.add(Family.of("string-array", org.apache.flink.api.common.typeinfo.BasicArrayTypeInfo.STRING_ARRAY_TYPE_INFO, i -> new String[] {text(i), i % 3 == 0 ? null : "b"}));
        all.add(Family.of("pojo-array", Types.OBJECT_ARRAY(PLACE), i -> new Parcel.Place[] {place(i), i % 4 == 0 ? null : place(i + 1)}));
    }

    private static void composites(List<Family<?>> all) {
        all.add(Family.of("tuple2", Types.TUPLE(Types.STRING, Types.LONG), i -> Tuple2.of(text(i), i)));
        all.add(Family.of("tuple5", Types.TUPLE(Types.INT, Types.STRING, Types.DOUBLE, PLACE, Types.BOOLEAN),
                i -> Tuple5.of((int) i, text(i), aDouble(i), place(i), i % 2 == 0)));
        all.add(Family.of("row", Types.ROW_NAMED(new String[] {"id", "note", "place"}, Types.LONG, Types.STRING, PLACE), Families::row));
        all.add(Family.of("either", Types.EITHER(Types.STRING, Types.LONG), i -> i % 2 == 0 ? Either.Left(text(i)) : Either.Right(i)));
        all.add(Family.of("list-value", Types.LIST(Types.STRING), i -> new ArrayList<>(Arrays.asList(text(i), "x" + i))));
        all.add(Family.of("map-value", Types.MAP(Types.STRING, Types.LONG), Families::stops));
        all.add(Family.of("map-by-tuple", Types.MAP(Types.TUPLE(Types.INT, Types.INT), Types.STRING),
                i -> new LinkedHashMap<>(Map.of(Tuple2.of((int) i, 1), "one"))));
        all.add(Family.of("pojo", PARCEL, Families::parcel));
    }

    public static final TypeInformation<Parcel.Place> PLACE = TypeInformation.of(Parcel.Place.class);

    /** With types for its list and map: without, Flink 1 leaves them to Kryo. */
    public static final TypeInformation<Parcel> PARCEL = Types.POJO(Parcel.class, parcelFields());

    private static Map<String, TypeInformation<?>> parcelFields() {
        Map<String, TypeInformation<?>> fields = new LinkedHashMap<>();
        fields.put("id", Types.STRING);
        fields.put("count", Types.INT);
        fields.put("maybe", Types.INT);
        fields.put("weight", Types.DOUBLE);
        fields.put("express", Types.BOOLEAN);
        fields.put("place", PLACE);
        fields.put("tags", Types.LIST(Types.STRING));
        fields.put("stops", Types.MAP(Types.STRING, Types.LONG));
        fields.put("price", Types.BIG_DEC);
        fields.put("marks", PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO);
        fields.put("colour", Types.ENUM(Parcel.Colour.class));
        fields.put("at", Types.INSTANT);
        return fields;
    }

    static Parcel parcel(long i) {
        Parcel parcel = new Parcel();
        parcel.id = text(i);
        parcel.count = (int) i;
        parcel.maybe = i % 3 == 0 ? null : (int) -i;
        parcel.weight = aDouble(i);
        parcel.express = i % 2 == 0;
        parcel.place = i % 5 == 0 ? null : place(i);
        parcel.tags = Arrays.asList("a" + i, "b");
        parcel.stops = stops(i);
        parcel.price = new BigDecimal(bigInteger(i), 2);
        parcel.marks = random(i).longs(i % 4).toArray();
        parcel.colour = colour(i);
        parcel.at = instant(i);
        return parcel;
    }

    static Parcel.Place place(long i) {
        Parcel.Place place = new Parcel.Place();
        place.town = i % 7 == 0 ? null : text(i);
        place.metres = i * 31;
        return place;
    }

    static Parcel.Place depot(long i) {
        Parcel.Depot depot = new Parcel.Depot();
        depot.town = text(i);
        depot.metres = -i;
        depot.gates = (short) (i % 100);
        return depot;
    }

    private static Row row(long i) {
        Row row = Row.withPositions(RowKind.fromByteValue((byte) (i % 4)), 3);
        row.setField(0, i);
        row.setField(1, i % 3 == 0 ? null : text(i));
        row.setField(2, i % 5 == 0 ? null : place(i));
        return row;
    }

    static Map<String, Long> stops(long i) {
        Map<String, Long> stops = new LinkedHashMap<>();
        for (long stop = 0; stop < i % 4; stop++) {
            stops.put("s" + stop, stop == 2 ? null : i * stop);
        }
        return stops;
    }

    static SplittableRandom random(long i) {
        return new SplittableRandom(i * 0x9E3779B97F4A7C15L + 7);
    }

    static String text(long i) {
        return i % 10 < TEXTS.length ? TEXTS[(int) (i % 10)] + (i % 10 == 0 ? "" : i) : "t".repeat((int) (i % 200)) + i;
    }

    private static Parcel.Colour colour(long i) {
        return Parcel.Colour.values()[(int) (i % 3)];
    }

    private static int anInt(long i) {
        return i % 50 == 0 ? Integer.MIN_VALUE : i % 50 == 1 ? Integer.MAX_VALUE : random(i).nextInt();
    }

    /** Around what JavaScript's numbers hold too. */
    private static long aLong(long i) {
        long most = 1L << 53;
        long[] special = {Long.MIN_VALUE, Long.MAX_VALUE, most, most - 1, most + 1, -most, 1 - most, -1 - most};
        return i % 50 < special.length ? special[(int) (i % 50)] : random(i).nextLong() >> (i % 64);
    }

    static float aFloat(long i) {
        float[] special = {-0.0f, Float.NaN, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY, Float.MIN_VALUE, -Float.MAX_VALUE};
        int at = (int) Math.abs(i % 100);
        return at < special.length ? special[at] : Float.intBitsToFloat(random(i).nextInt() & ~(1 << 30));
    }

    static double aDouble(long i) {
        double[] special = {-0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, -Double.MAX_VALUE};
        int at = (int) (i % 100);
        return at < special.length ? special[at] : random(i).nextDouble() * Math.pow(10, i % 40 - 20);
    }

    private static BigInteger bigInteger(long i) {
        return i % 20 < 12 ? BigInteger.valueOf(i % 20 - 1) : BigInteger.valueOf(random(i).nextLong()).pow((int) (i % 5));
    }

    private static byte[] bytes(long i) {
        byte[] bytes = new byte[(int) (i % 50)];
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = (byte) (i + at * 37);
        }
        return bytes;
    }

    /** Before Christ and after the year 9999 too; the end of all time where a calendar has none. */
    private static long millis(long i) {
        long[] special = {0, -1, 253_402_300_800_000L, -62_198_755_200_001L, 9_000_000_000_000_000_000L};
        return i % 100 < special.length ? special[(int) (i % 100)] : (random(i).nextLong() >> 20) + i;
    }

    private static java.sql.Timestamp sqlTimestamp(long i) {
        java.sql.Timestamp at = new java.sql.Timestamp(millis(i));
        at.setNanos((int) (i % 2 == 0 ? i % 1000 * 1_000_000 : random(i).nextInt(1_000_000_000)));
        return at;
    }

    static Instant instant(long i) {
        Instant[] special = {Instant.MIN, Instant.MAX, Instant.EPOCH, Instant.ofEpochSecond(-1, 999_999_999)};
        return i % 100 < special.length
                ? special[(int) (i % 100)]
                : Instant.ofEpochSecond(millis(i) / 1000, i % 2 == 0 ? 0 : random(i).nextInt(1_000_000_000));
    }

    private static LocalDate localDate(long i) {
        LocalDate[] special = {LocalDate.MIN, LocalDate.MAX, LocalDate.of(-1, 2, 28), LocalDate.of(0, 2, 29), LocalDate.of(10_000, 1, 1)};
        return i % 100 < special.length ? special[(int) (i % 100)] : LocalDate.ofEpochDay(random(i).nextInt(2_000_000) - 500_000);
    }

    private static LocalTime localTime(long i) {
        return i % 2 == 0 ? LocalTime.ofSecondOfDay(i % 86_400) : LocalTime.ofNanoOfDay(random(i).nextLong(86_400_000_000_000L));
    }
}
