package dev.flinkdoctor.lab.gallery;

import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.runtime.typeutils.InternalTypeInfo;
import org.apache.flink.table.runtime.typeutils.RowDataSerializer;

/** Kinds of keys; each has an operator of its own, {@code keys-<name>}. */
final class Keys {
    private Keys() {}

    static List<Family<?>> all() {
        return List.of(
                Family.of("long", Types.LONG, i -> Families.random(i).nextLong() >> (i % 60)),
                Family.of("int", Types.INT, i -> (int) i - 5_000),
                Family.of("short", Types.SHORT, i -> (short) i),
                Family.of("text", Types.STRING, i -> Families.text(i) + "/" + i),
                Family.of("tuple", Types.TUPLE(Types.STRING, Types.INT), i -> Tuple2.of(Families.text(i), (int) i)),
                Family.of("pojo", Families.PLACE, Families::place),
                Family.of("instant", Types.INSTANT, i -> Families.instant(i).plusSeconds(i)),
                Family.of("sql-row", sqlRow(), Keys::row, SqlFamilies::plainKey));
    }

    private static TypeInformation<RowData> sqlRow() {
        return InternalTypeInfo.of(SqlFamilies.KEY);
    }

    /** Only binary rows hash alike wherever they come from. */
    private static RowData row(long i) {
        return new RowDataSerializer(SqlFamilies.KEY).toBinaryRow(SqlFamilies.place(i)).copy();
    }
}
