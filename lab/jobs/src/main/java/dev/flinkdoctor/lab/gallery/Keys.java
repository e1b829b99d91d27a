package dev.flinkdoctor.lab.gallery;

import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.runtime.typeutils.InternalTypeInfo;
import org.apache.flink.table.runtime.typeutils.RowDataSerializer;
import org.apache.flink.types.Row;

/** Kinds of keys; each has an operator of its own, {@code keys-<name>}. */
final class Keys {
    private Keys() {}

    static List<Family<?>> all() {
        return List.of(
                Family.of("long", Types.LONG, i -> Families.random(i).nextLong() >> (i % 30)),
                Family.of("int", Types.INT, i -> (int) i - 5_000),
                Family.of("short", Types.SHORT, i -> (short) i),
                Family.of("text", Types.STRING, i -> Families.text(i) + "/" + i),
                Family.of("tuple", Types.TUPLE(Types.STRING, Types.INT), i -> Tuple2.of(Families.text(i), (int) i)),
                Family.of("pojo", Families.PLACE, Families::place),
                Family.of("instant", Types.INSTANT, i -> java.time.Instant.ofEpochSecond(i * 1_000_003 - 5_000_000_000L, i % 2 == 0 ? 0 : i)),
                Family.of("double", Types.DOUBLE, i -> i * 0.1 - 0.1),
                Family.of("row", Types.ROW(Types.STRING, Types.INT, Types.BIG_INT), Keys::plainRow),
                Family.of("sql-row", sqlRow(), Keys::row, SqlFamilies::plainKey));
    }

    private static Row plainRow(long i) {
        return Row.of(i % 3 == 0 ? null : Families.text(i), (int) i, java.math.BigInteger.valueOf(i).pow(5));
    }

    private static TypeInformation<RowData> sqlRow() {
        return InternalTypeInfo.of(SqlFamilies.KEY);
    }

    /** Only binary rows hash alike wherever they come from. */
    private static RowData row(long i) {
        return new RowDataSerializer(SqlFamilies.KEY).toBinaryRow(SqlFamilies.place(i)).copy();
    }
}
