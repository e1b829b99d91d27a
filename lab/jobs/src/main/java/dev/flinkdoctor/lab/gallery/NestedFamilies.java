package dev.flinkdoctor.lab.gallery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.BasicArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.api.java.typeutils.ValueTypeInfo;
import org.apache.flink.types.BooleanValue;
import org.apache.flink.types.ByteValue;
import org.apache.flink.types.CharValue;
import org.apache.flink.types.DoubleValue;
import org.apache.flink.types.Either;
import org.apache.flink.types.FloatValue;
import org.apache.flink.types.IntValue;
import org.apache.flink.types.LongValue;
import org.apache.flink.types.Row;
import org.apache.flink.types.ShortValue;

/** Values in values, and Flink's own value classes. */
final class NestedFamilies {
    /** More fields than a byte has bits, in the mask that tells which are null. */
    private static final int WIDE = 19;

    private NestedFamilies() {}

    static List<Family<?>> all() {
        List<Family<?>> all = new ArrayList<>();
        all.add(Family.of("boolean-value", new ValueTypeInfo<>(BooleanValue.class), i -> new BooleanValue(i % 2 == 0), BooleanValue::getValue));
        all.add(Family.of("byte-value", new ValueTypeInfo<>(ByteValue.class), i -> new ByteValue((byte) i), ByteValue::getValue));
        all.add(Family.of("short-value", new ValueTypeInfo<>(ShortValue.class), i -> new ShortValue((short) (i * 9)), ShortValue::getValue));
        all.add(Family.of("int-value", new ValueTypeInfo<>(IntValue.class), i -> new IntValue((int) -i), IntValue::getValue));
        all.add(Family.of("long-value", new ValueTypeInfo<>(LongValue.class), i -> new LongValue(i << 45), LongValue::getValue));
        all.add(Family.of("float-value", new ValueTypeInfo<>(FloatValue.class), i -> new FloatValue(Families.aFloat(i)), FloatValue::getValue));
        all.add(Family.of("double-value", new ValueTypeInfo<>(DoubleValue.class), i -> new DoubleValue(Families.aDouble(i)), DoubleValue::getValue));
        all.add(Family.of("char-value", new ValueTypeInfo<>(CharValue.class), i -> new CharValue((char) (i * 5)), CharValue::getValue));
        all.add(Family.of("integer-array", BasicArrayTypeInfo.INT_ARRAY_TYPE_INFO, i -> new Integer[] {(int) i, i % 2 == 0 ? null : (int) -i}));
        all.add(Family.of("double-object-array", BasicArrayTypeInfo.DOUBLE_ARRAY_TYPE_INFO, i -> new Double[] {null, Families.aDouble(i)}));
        nested(all);
        return all;
    }

    private static void nested(List<Family<?>> all) {
        all.add(Family.of("list-of-lists", Types.LIST(Types.LIST(Types.TUPLE(Types.STRING, Types.LONG))), NestedFamilies::lists));
        all.add(Family.of("map-of-maps", Types.MAP(Types.STRING, Types.MAP(Types.LONG, Types.LIST(Families.PLACE))), NestedFamilies::maps));
        all.add(Family.of("tuple-of-tuples", Types.TUPLE(Types.TUPLE(Types.INT, Types.BOOLEAN), Types.LIST(Types.DOUBLE), Families.PARCEL),
                i -> Tuple3.of(Tuple2.of((int) i, i % 2 == 0), Arrays.asList(Families.aDouble(i), 1.5), Families.parcel(i))));
        all.add(Family.of("either-of-rows", Types.EITHER(Types.ROW(Types.INT, Types.STRING), Types.EITHER(Types.LONG, Types.BIG_INT)), NestedFamilies::either));
        all.add(Family.of("wide-row", wide(), NestedFamilies::wideRow));
        all.add(Family.of("array-of-tuples", Types.OBJECT_ARRAY(Types.<Tuple2<String, Long>>TUPLE(Types.STRING, Types.LONG)), NestedFamilies::tuples));
    }

    private static List<List<Tuple2<String, Long>>> lists(long i) {
        List<List<Tuple2<String, Long>>> lists = new ArrayList<>();
        for (long n = 0; n < i % 3; n++) {
            lists.add(n == 1 ? new ArrayList<>() : new ArrayList<>(List.of(Tuple2.of(Families.text(i), n), Tuple2.of("x", -i))));
        }
        return lists;
    }

    private static Map<String, Map<Long, List<Parcel.Place>>> maps(long i) {
        Map<String, Map<Long, List<Parcel.Place>>> maps = new LinkedHashMap<>();
        for (long n = 0; n < i % 3; n++) {
            maps.put("m" + n, n == 1 ? null : new LinkedHashMap<>(Map.of(i, List.of(Families.place(i), Families.place(n)))));
        }
        return maps;
    }

    private static Either<Row, Either<Long, java.math.BigInteger>> either(long i) {
        return i % 3 == 0
                ? Either.Left(Row.of((int) i, i % 2 == 0 ? null : Families.text(i)))
                : Either.Right(i % 3 == 1 ? Either.Left(i) : Either.Right(java.math.BigInteger.valueOf(i).pow(9)));
    }

    private static TypeInformation<Row> wide() {
        TypeInformation<?>[] fields = new TypeInformation<?>[WIDE];
        for (int at = 0; at < WIDE; at++) {
            fields[at] = at % 3 == 0 ? Types.STRING : at % 3 == 1 ? Types.LONG : Types.ROW(Types.INT, Types.INSTANT);
        }
        return Types.ROW(fields);
    }

    private static Row wideRow(long i) {
        Row row = Row.withPositions(WIDE);
        for (int at = 0; at < WIDE; at++) {
            Object field = at % 3 == 0 ? Families.text(i + at) : at % 3 == 1 ? (Object) (i * at) : Row.of(at, Families.instant(i));
            row.setField(at, (i >> (at % 13) & 1) == 1 ? null : field);
        }
        return row;
    }

    @SuppressWarnings("unchecked")
    private static Tuple2<String, Long>[] tuples(long i) {
        return new Tuple2[] {Tuple2.of(Families.text(i), i), i % 2 == 0 ? null : Tuple2.of("second", -i)};
    }
}
