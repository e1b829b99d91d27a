package dev.flinkdoctor.lab.gallery;

import java.io.Serializable;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** One kind of value, how it is serialized, and how to make the i-th of them. */
public final class Family<T> implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Makes the i-th value; always the same. */
    public interface Maker<T> extends Serializable {
        T make(long i);
    }

    /** What a value is as plain data, where {@link Plain} cannot tell from its class alone. */
    public interface View<T> extends Serializable {
        Object plain(T value);
    }

    public final String name;
    public final TypeInformation<T> type;
    public final Maker<T> maker;
    public final View<T> view;

    private Family(String name, TypeInformation<T> type, Maker<T> maker, View<T> view) {
        this.name = name;
        this.type = type;
        this.maker = maker;
        this.view = view;
    }

    public static <T> Family<T> of(String name, TypeInformation<T> type, Maker<T> maker) {
        return new Family<>(name, type, maker, value -> value);
    }

    public static <T> Family<T> of(String name, TypeInformation<T> type, Maker<T> maker, View<T> view) {
        return new Family<>(name, type, maker, view);
    }
}
