package dev.flinkdoctor.lab.gallery;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.table.data.ArrayData;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.data.GenericArrayData;
import org.apache.flink.table.data.GenericMapData;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.MapData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.runtime.typeutils.InternalTypeInfo;
import org.apache.flink.table.types.logical.*;
import org.apache.flink.types.RowKind;

/** Rows, arrays and maps as Flink SQL keeps them in its state. */
final class SqlFamilies {
    private static final RowType PLACE = RowType.of(
            new LogicalType[] {new VarCharType(VarCharType.MAX_LENGTH), new BigIntType()}, new String[] {"town", "metres"});
    private static final ArrayType TAGS = new ArrayType(new VarCharType(VarCharType.MAX_LENGTH));
    private static final MapType STOPS = new MapType(new VarCharType(VarCharType.MAX_LENGTH), new IntType());
    private static final RowType PARCEL = RowType.of(
            new LogicalType[] {
                new BooleanType(), new TinyIntType(), new SmallIntType(), new IntType(), new BigIntType(), new FloatType(), new DoubleType(),
                new CharType(3), new VarCharType(VarCharType.MAX_LENGTH), new VarBinaryType(VarBinaryType.MAX_LENGTH),
                new DecimalType(10, 2), new DecimalType(30, 5), new DateType(), new TimeType(3), new TimestampType(3), new TimestampType(9),
                new LocalZonedTimestampType(6), PLACE, TAGS, STOPS
            },
            new String[] {
                "flag", "tiny", "small", "whole", "big", "real", "twice", "code", "text", "raw", "price", "huge", "day", "clock",
                "millis", "nanos", "moment", "place", "tags", "stops"
            });

    /** More fields than fit into one word of the mask that tells which are null. */
    private static final int FIELDS = 70;

    private static final RowType WIDE = RowType.of(fields(FIELDS));
    private static final RowType NESTED = RowType.of(
            new LogicalType[] {
                new ArrayType(PLACE), new ArrayType(new DecimalType(30, 5)), new ArrayType(new TimestampType(9)), new ArrayType(new BooleanType()),
                new MapType(new IntType(), PLACE), new MapType(new VarCharType(VarCharType.MAX_LENGTH), TAGS), new ArrayType(new DoubleType()),
                new MultisetType(new VarCharType(VarCharType.MAX_LENGTH)), new YearMonthIntervalType(YearMonthIntervalType.YearMonthResolution.MONTH),
                new DayTimeIntervalType(DayTimeIntervalType.DayTimeResolution.SECOND)
            },
            new String[] {"places", "prices", "moments", "flags", "byNumber", "byName", "reals", "words", "months", "duration"});

    private SqlFamilies() {}

    private static LogicalType[] fields(int count) {
        LogicalType[] fields = new LogicalType[count];
        for (int at = 0; at < count; at++) {
            fields[at] = at % 2 == 0 ? new IntType() : new VarCharType(VarCharType.MAX_LENGTH);
        }
        return fields;
    }

    private static RowData wide(long i) {
        GenericRowData row = new GenericRowData(FIELDS);
        for (int at = 0; at < FIELDS; at++) {
            Object field = at % 2 == 0 ? (Object) (int) (i + at) : StringData.fromString((at % 4 == 1 ? "" : "some longer text ") + i);
            row.setField(at, (i >> (at % 13) & 1) == 1 ? null : field);
        }
        return row;
    }

    private static RowData nested(long i) {
        DecimalData price = DecimalData.fromBigDecimal(decimal(i), 30, 5);
        Map<Object, Object> byNumber = new LinkedHashMap<>();
        Map<Object, Object> byName = new LinkedHashMap<>();
        Map<Object, Object> words = new LinkedHashMap<>();
        for (int n = 0; n < i % 3; n++) {
            byNumber.put(n, n == 1 ? null : place(i + n));
            byName.put(StringData.fromString("name " + n), n == 1 ? null : tags(i));
            words.put(StringData.fromString("word" + n), n + 1);
        }
        return GenericRowData.of(
                new GenericArrayData(new Object[] {place(i), null, place(i + 1)}), new GenericArrayData(new Object[] {price, null}),
                new GenericArrayData(new Object[] {null, TimestampData.fromEpochMillis(i * 1_000_003, (int) (i % 1_000_000))}),
                new GenericArrayData(new Object[] {true, null, false}), new GenericMapData(byNumber), new GenericMapData(byName),
                i % 2 == 0 ? null : new GenericArrayData(new Object[] {Families.aDouble(i), -0.5}), new GenericMapData(words), (int) i, i * 1001);
    }

    static List<Family<?>> all() {
        List<Family<?>> all = new ArrayList<>();
        all.add(Family.of("sql-row", InternalTypeInfo.of(PARCEL), SqlFamilies::parcel, row -> plainRow(row, PARCEL)));
        all.add(Family.of("sql-wide", InternalTypeInfo.of(WIDE), SqlFamilies::wide, row -> plainRow(row, WIDE)));
        all.add(Family.of("sql-nested", InternalTypeInfo.of(NESTED), SqlFamilies::nested, row -> plainRow(row, NESTED)));
        all.add(Family.of("sql-array", typed(TAGS), SqlFamilies::tags, array -> plain(array, TAGS)));
        all.add(Family.of("sql-map", typed(STOPS), SqlFamilies::stops, map -> plain(map, STOPS)));
        return all;
    }

    /** InternalTypeInfo is made for rows; for other internal data its class has to be believed. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> org.apache.flink.api.common.typeinfo.TypeInformation<T> typed(LogicalType type) {
        return (org.apache.flink.api.common.typeinfo.TypeInformation<T>) (InternalTypeInfo) InternalTypeInfo.of(type);
    }

    static final RowType KEY = PLACE;

    static Object plainKey(RowData key) {
        return plainRow(key, KEY);
    }

    static RowData place(long i) {
        return GenericRowData.of(StringData.fromString(Families.text(i)), i * 31);
    }

    private static RowData parcel(long i) {
        GenericRowData row = GenericRowData.of(
                i % 2 == 0, (byte) i, (short) -i, (int) i * 7, Families.random(i).nextLong(), (float) (i / 8.0), i / 3.0,
                StringData.fromString("abc"), i % 3 == 0 ? null : StringData.fromString(Families.text(i)), new byte[] {(byte) i, 1, 2},
                DecimalData.fromUnscaledLong(i * 101 - 5000, 10, 2), DecimalData.fromBigDecimal(decimal(i), 30, 5),
                (int) (i % 40_000) - 10_000, (int) (i * 1000 % 86_400_000), TimestampData.fromEpochMillis(i * 1_000_003),
                TimestampData.fromEpochMillis(-i * 999, (int) (i % 1_000_000)), TimestampData.fromEpochMillis(i, (int) (i % 1000) * 1000),
                i % 5 == 0 ? null : place(i), tags(i), stops(i));
        row.setRowKind(RowKind.fromByteValue((byte) (i % 4)));
        return row;
    }

    private static BigDecimal decimal(long i) {
        return new BigDecimal(BigInteger.valueOf(Families.random(i).nextLong()).multiply(BigInteger.valueOf(1_000_003)), 5);
    }

    private static ArrayData tags(long i) {
        return new GenericArrayData(new Object[] {
            StringData.fromString("a" + i), i % 2 == 0 ? null : StringData.fromString(Families.text(i)), StringData.fromString("longer than seven")
        });
    }

    private static MapData stops(long i) {
        Map<StringData, Integer> stops = new LinkedHashMap<>();
        for (int stop = 0; stop < i % 4; stop++) {
            stops.put(StringData.fromString("stop-" + stop), stop == 2 ? null : (int) i + stop);
        }
        return new GenericMapData(stops);
    }

    /** What {@link Plain} understands; rows with names. */
    private static Object plain(Object value, LogicalType type) {
        if (value == null) {
            return null;
        }
        switch (type.getTypeRoot()) {
            case CHAR:
            case VARCHAR:
                return value.toString();
            case DECIMAL:
                return ((DecimalData) value).toBigDecimal();
            case DATE:
                return LocalDate.ofEpochDay((Integer) value);
            case TIME_WITHOUT_TIME_ZONE:
                return millis(LocalTime.ofNanoOfDay((Integer) value * 1_000_000L));
            case TIMESTAMP_WITHOUT_TIME_ZONE:
                return withoutZone(((TimestampData) value).toInstant());
            case TIMESTAMP_WITH_LOCAL_TIME_ZONE:
                return ((TimestampData) value).toInstant();
            case ROW:
                return row((RowData) value, (RowType) type);
            case ARRAY:
                return array((ArrayData) value, ((ArrayType) type).getElementType());
            case MAP:
                return map((MapData) value, ((MapType) type).getKeyType(), ((MapType) type).getValueType());
            case MULTISET:
                return map((MapData) value, ((MultisetType) type).getElementType(), new IntType());
            default:
                return value;
        }
    }

    private static String millis(LocalTime at) {
        return String.format("%02d:%02d:%02d.%03d", at.getHour(), at.getMinute(), at.getSecond(), at.getNano() / 1_000_000);
    }

    private static String withoutZone(java.time.Instant at) {
        String text = Plain.json(at);
        return text.substring(1, text.length() - 2);
    }

    /** A row of its own: its serializer knows no names. */
    private static Object plainRow(RowData row, RowType type) {
        return changed(row, new ArrayList<>(fields(row, type).values()));
    }

    private static Object row(RowData row, RowType type) {
        return changed(row, fields(row, type));
    }

    private static Map<String, Object> fields(RowData row, RowType type) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < type.getFieldCount(); i++) {
            Object field = RowData.createFieldGetter(type.getTypeAt(i), i).getFieldOrNull(row);
            fields.put(type.getFieldNames().get(i), plain(field, type.getTypeAt(i)));
        }
        return fields;
    }

    private static Object changed(RowData row, Object fields) {
        if (row.getRowKind() == RowKind.INSERT) {
            return fields;
        }
        Map<String, Object> changed = new LinkedHashMap<>();
        changed.put("$change", row.getRowKind().shortString());
        changed.put("row", fields);
        return changed;
    }

    private static List<Object> array(ArrayData array, LogicalType element) {
        List<Object> elements = new ArrayList<>();
        ArrayData.ElementGetter getter = ArrayData.createElementGetter(element);
        for (int i = 0; i < array.size(); i++) {
            elements.add(plain(getter.getElementOrNull(array, i), element));
        }
        return elements;
    }

    private static Map<Object, Object> map(MapData map, LogicalType key, LogicalType value) {
        List<Object> keys = array(map.keyArray(), key);
        List<Object> values = array(map.valueArray(), value);
        Map<Object, Object> plain = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            plain.put(keys.get(i), values.get(i));
        }
        return plain;
    }
}
