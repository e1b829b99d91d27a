package dev.flinkdoctor.lab.line;

import dev.flinkdoctor.lab.gallery.Family;
import java.util.List;

/** Kinds of values that only some Flink lines have: here none. */
public final class MoreFamilies {
    private MoreFamilies() {}

    public static List<Family<?>> all() {
        return List.of();
    }
}
