package dev.flinkdoctor.lab.line;

import dev.flinkdoctor.lab.gallery.Family;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.typeinfo.Types;

/** Kinds of values that only some Flink lines have. */
public final class MoreFamilies {
    private MoreFamilies() {}

    public static List<Family<?>> all() {
        return List.of(Family.of("set", Types.SET(Types.STRING), MoreFamilies::tags));
    }

    private static Set<String> tags(long i) {
        Set<String> tags = new HashSet<>();
        for (long tag = 0; tag < i % 3; tag++) {
            tags.add("t" + i + tag);
        }
        return tags;
    }
}
