package dev.flinkdoctor.lab.gallery;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import org.apache.avro.generic.GenericFixed;
import org.apache.avro.generic.IndexedRecord;
import org.apache.flink.api.java.tuple.Tuple;
import org.apache.flink.types.Either;
import org.apache.flink.types.Row;
import org.apache.flink.types.RowKind;

/** Java objects as JSON, in the forms that docs/formats/snapshots.md promises; written without looking at the doctor's code. */
final class Plain {
    private static final BigInteger SAFE = BigInteger.valueOf((1L << 53) - 1);
    private static final long MOST_MILLIS = 8_640_000_000_000_000L;

    private Plain() {}

    static String json(Object value) {
        StringBuilder out = new StringBuilder();
        append(out, value);
        return out.toString();
    }

    private static void append(StringBuilder out, Object value) {
        if (value == null || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof Byte || value instanceof Short || value instanceof Integer) {
            out.append(value);
        } else if (value instanceof Long) {
            whole(out, BigInteger.valueOf((Long) value));
        } else if (value instanceof BigInteger) {
            whole(out, (BigInteger) value);
        } else if (value instanceof Float || value instanceof Double) {
            real(out, value.toString());
        } else if (value instanceof byte[]) {
            out.append("{\"base64\":\"").append(Base64.getEncoder().encodeToString((byte[]) value)).append("\"}");
        } else if (value instanceof Collection) {
            list(out, ((Collection<?>) value).toArray());
        } else if (value.getClass().isArray()) {
            list(out, value);
        } else if (value instanceof Map) {
            map(out, (Map<?, ?>) value);
        } else {
            structured(out, value);
        }
    }

    private static void whole(StringBuilder out, BigInteger value) {
        if (value.abs().compareTo(SAFE) <= 0) {
            out.append(value);
        } else {
            out.append('"').append(value).append('"');
        }
    }

    private static void real(StringBuilder out, String text) {
        boolean finite = !text.endsWith("NaN") && !text.endsWith("Infinity");
        out.append(finite ? text : '"' + text + '"');
    }

    private static void structured(StringBuilder out, Object value) {
        if (value instanceof Tuple) {
            Tuple tuple = (Tuple) value;
            Object[] fields = new Object[tuple.getArity()];
            for (int i = 0; i < fields.length; i++) {
                fields[i] = tuple.getField(i);
            }
            list(out, fields);
        } else if (value instanceof Row) {
            row(out, (Row) value);
        } else if (value instanceof Either) {
            Either<?, ?> either = (Either<?, ?>) value;
            out.append(either.isLeft() ? "{\"left\":" : "{\"right\":");
            append(out, either.isLeft() ? either.left() : either.right());
            out.append('}');
        } else if (value instanceof IndexedRecord) {
            record(out, (IndexedRecord) value);
        } else if (value instanceof GenericFixed) {
            append(out, ((GenericFixed) value).bytes());
        } else if (value instanceof java.nio.ByteBuffer) {
            append(out, ((java.nio.ByteBuffer) value).array());
        } else {
            text(out, value);
        }
    }

    private static void text(StringBuilder out, Object value) {
        String time = time(value);
        if (time != null) {
            string(out, time);
        } else if (value instanceof CharSequence || value instanceof Character || value instanceof org.apache.avro.generic.GenericEnumSymbol) {
            string(out, value.toString());
        } else if (value instanceof BigDecimal) {
            string(out, decimal((BigDecimal) value));
        } else if (value instanceof Enum) {
            string(out, ((Enum<?>) value).name());
        } else {
            pojo(out, value);
        }
    }

    private static String decimal(BigDecimal value) {
        return value.scale() < 0 ? value.unscaledValue() + "E+" + -value.scale() : value.toPlainString();
    }

    /** ISO 8601: milliseconds always, nanoseconds where there are any. */
    private static String time(Object value) {
        if (value instanceof java.sql.Timestamp) {
            java.sql.Timestamp at = (java.sql.Timestamp) value;
            return beyond(at.getTime(), at.getNanos() % 1_000_000, instant(Instant.ofEpochSecond(Math.floorDiv(at.getTime(), 1000L), at.getNanos())));
        }
        if (value instanceof java.util.Date) {
            long millis = ((java.util.Date) value).getTime();
            return beyond(millis, 0, instant(Instant.ofEpochMilli(millis)));
        }
        if (value instanceof Instant) {
            return beyond((Instant) value);
        }
        if (value instanceof LocalTime) {
            return clock((LocalTime) value);
        }
        if (value instanceof LocalDateTime) {
            return day(((LocalDateTime) value).toLocalDate()) + "T" + clock(((LocalDateTime) value).toLocalTime());
        }
        return value instanceof LocalDate ? day((LocalDate) value) : null;
    }

    /** What lies further away than 100 million days is told in numbers. */
    private static String beyond(long millis, int nanos, String text) {
        boolean far = millis < -MOST_MILLIS || millis > MOST_MILLIS;
        return far ? millis + " ms" + (nanos == 0 ? "" : " " + nanos + " ns") : text;
    }

    private static String beyond(Instant at) {
        boolean far = Math.abs(at.getEpochSecond()) > MOST_MILLIS / 1000;
        return far ? at.getEpochSecond() + " s " + at.getNano() + " ns" : instant(at);
    }

    private static String instant(Instant at) {
        java.time.OffsetDateTime utc = at.atOffset(ZoneOffset.UTC);
        String millis = day(utc.toLocalDate()) + "T" + clock(utc.toLocalTime().withNano(0)) + String.format(".%03d", at.getNano() / 1_000_000);
        int nanos = at.getNano() % 1_000_000;
        return nanos == 0 ? millis + "Z" : millis + String.format("%06dZ", nanos);
    }

    /** Years of more or less than four digits have a sign and at least six. */
    private static String day(LocalDate day) {
        int year = day.getYear();
        String text = year >= 0 && year <= 9999 ? String.format("%04d", year) : String.format("%s%06d", year < 0 ? "-" : "+", Math.abs(year));
        return text + String.format("-%02d-%02d", day.getMonthValue(), day.getDayOfMonth());
    }

    private static String clock(LocalTime at) {
        String time = String.format("%02d:%02d:%02d", at.getHour(), at.getMinute(), at.getSecond());
        return at.getNano() == 0 ? time : time + String.format(".%09d", at.getNano());
    }

    private static void list(StringBuilder out, Object array) {
        out.append('[');
        for (int i = 0; i < Array.getLength(array); i++) {
            out.append(i == 0 ? "" : ",");
            append(out, Array.get(array, i));
        }
        out.append(']');
    }

    private static void map(StringBuilder out, Map<?, ?> map) {
        boolean names = map.keySet().stream().allMatch(Plain::isName);
        out.append(names ? "{" : "{\"$map\":[");
        String between = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(between);
            between = ",";
            if (names) {
                member(out, String.valueOf(entry.getKey()), entry.getValue());
            } else {
                list(out, new Object[] {entry.getKey(), entry.getValue()});
            }
        }
        out.append(names ? "}" : "]}");
    }

    private static boolean isName(Object key) {
        return key instanceof CharSequence || key instanceof Integer || key instanceof Long || key instanceof Boolean;
    }

    private static void row(StringBuilder out, Row row) {
        boolean insert = row.getKind() == RowKind.INSERT;
        out.append(insert ? "" : "{\"$change\":\"" + row.getKind().shortString() + "\",\"row\":");
        Object[] fields = new Object[row.getArity()];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = row.getField(i);
        }
        list(out, fields);
        out.append(insert ? "" : "}");
    }

    private static void record(StringBuilder out, IndexedRecord record) {
        out.append('{');
        String between = "";
        for (org.apache.avro.Schema.Field field : record.getSchema().getFields()) {
            out.append(between);
            between = ",";
            member(out, field.name(), record.get(field.pos()));
        }
        out.append('}');
    }

    private static void pojo(StringBuilder out, Object value) {
        out.append('{');
        String between = "";
        for (Field field : value.getClass().getFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                continue;
            }
            out.append(between);
            between = ",";
            try {
                member(out, field.getName(), field.get(value));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
        out.append('}');
    }

    private static void member(StringBuilder out, String name, Object value) {
        string(out, name);
        out.append(':');
        append(out, value);
    }

    private static void string(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20 || c > 0x7e) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
