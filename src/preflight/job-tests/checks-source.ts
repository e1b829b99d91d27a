import { type FlinkRelease, isSince } from '#formats/bytecode';

/** Package of the helper class. */
export const CHECKS_PACKAGE = 'flinkdoctor';

/**
 * `FlinkTypeChecks.java`: what the written tests call. Spelled for the release: `createSerializer` takes a
 * `SerializerConfig` since 1.19 (an `ExecutionConfig` before), and a new snapshot resolves the old one since 1.19 (before,
 * the old one the new serializer).
 */
export function checksSource(flink: FlinkRelease): string {
  const newer = isSince(flink, 1, 19);
  const config = newer
    ? 'org.apache.flink.api.common.serialization.SerializerConfigImpl'
    : 'org.apache.flink.api.common.ExecutionConfig';
  const resolved = newer
    ? 'serializer.snapshotConfiguration().resolveSchemaCompatibility(saved)'
    : 'saved.resolveSchemaCompatibility(serializer)';
  return `package ${CHECKS_PACKAGE};

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ${config};
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** What FlinkTypesTest calls. Written by flink-doctor preflight --write-tests for Flink ${flink.major}.${flink.minor}; yours to change. */
public final class FlinkTypeChecks {

    /** To be committed: what an earlier build wrote. */
    private static final Path SAVED = Paths.get("src", "test", "resources", "flink-types");

    private static final int DEEPEST = 3;

    private FlinkTypeChecks() {}

    public static <T> TypeSerializer<T> serializerOf(Class<T> type) {
        return TypeInformation.of(type).createSerializer(new ${config.slice(config.lastIndexOf('.') + 1)}());
    }

    /** Written, read and written again: the same bytes; and a copy is written like the original. */
    public static <T> void assertRoundTrip(Class<T> type) throws IOException {
        TypeSerializer<T> serializer = serializerOf(type);
        T value = sample(type);
        byte[] written = write(serializer, value);
        assertArrayEquals(written, write(serializer, read(serializer, new DataInputDeserializer(written))));
        assertArrayEquals(written, write(serializer, serializer.copy(value)));
    }

    /**
     * State that an earlier build wrote can be taken over by this one. The first run saves what this build writes; a change
     * of the class that Flink could not restore then fails here instead of in production.
     */
    public static <T> void assertReadsWhatWasSaved(Class<T> type) throws IOException {
        TypeSerializer<T> serializer = serializerOf(type);
        Path file = SAVED.resolve(type.getName() + ".bin");
        if (!Files.exists(file)) save(serializer, sample(type), file);
        DataInputDeserializer in = new DataInputDeserializer(Files.readAllBytes(file));
        TypeSerializerSnapshot<T> saved = TypeSerializerSnapshot.readVersionedSnapshot(in, type.getClassLoader());
        TypeSerializerSchemaCompatibility<T> compatibility = ${resolved};
        assertFalse(
                compatibility.isIncompatible(),
                () -> "Flink cannot restore state with " + type.getName() + " written before this change (" + file + ")");
        TypeSerializer<T> reader =
                compatibility.isCompatibleWithReconfiguredSerializer()
                        ? compatibility.getReconfiguredSerializer()
                        : compatibility.isCompatibleAfterMigration() ? saved.restoreSerializer() : serializer;
        write(serializer, read(reader, in));
    }

    private static <T> void save(TypeSerializer<T> serializer, T value, Path file) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(256);
        TypeSerializerSnapshot.writeVersionedSnapshot(out, serializer.snapshotConfiguration());
        serializer.serialize(value, out);
        Files.createDirectories(file.getParent());
        Files.write(file, out.getCopyOfBuffer());
    }

    private static <T> byte[] write(TypeSerializer<T> serializer, T value) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(256);
        serializer.serialize(value, out);
        return out.getCopyOfBuffer();
    }

    private static <T> T read(TypeSerializer<T> serializer, DataInputDeserializer in) throws IOException {
        return serializer.deserialize(in);
    }

    /** An instance with something in every field that a value can be made for. Replace it by one of yours where that matters. */
    public static <T> T sample(Class<T> type) {
        return type.cast(made(type, 0));
    }

    private static Object made(Class<?> type, int depth) {
        try {
            Constructor<?>[] constructors = type.getDeclaredConstructors();
            boolean isRecord = type.getSuperclass() != null && type.getSuperclass().getName().equals("java.lang.Record");
            return isRecord ? madeRecord(constructors[0], depth) : madeObject(type, depth);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("no sample of " + type.getName() + " can be made; write one", e);
        }
    }

    private static Object madeRecord(Constructor<?> constructor, int depth) throws ReflectiveOperationException {
        Class<?>[] types = constructor.getParameterTypes();
        Object[] values = new Object[types.length];
        for (int i = 0; i < types.length; i++) values[i] = value(types[i], depth);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private static Object madeObject(Class<?> type, int depth) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        Object object = constructor.newInstance();
        for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
            for (Field field : at.getDeclaredFields()) {
                int modifiers = field.getModifiers();
                if (Modifier.isStatic(modifiers) || Modifier.isTransient(modifiers) || Modifier.isFinal(modifiers)) continue;
                field.setAccessible(true);
                Object value = value(field.getType(), depth);
                if (value != null) field.set(object, value);
            }
        }
        return object;
    }

    private static Object value(Class<?> type, int depth) {
        if (type == boolean.class || type == Boolean.class) return true;
        if (type == byte.class || type == Byte.class) return (byte) 1;
        if (type == short.class || type == Short.class) return (short) 2;
        if (type == char.class || type == Character.class) return 'c';
        if (type == int.class || type == Integer.class) return 4;
        if (type == long.class || type == Long.class) return 8L;
        if (type == float.class || type == Float.class) return 0.5f;
        if (type == double.class || type == Double.class) return 0.25;
        if (type == String.class || type == CharSequence.class) return "text";
        if (type == BigDecimal.class) return BigDecimal.TEN;
        if (type == BigInteger.class) return BigInteger.TEN;
        if (type == Date.class) return new Date(1);
        if (type == Instant.class) return Instant.ofEpochMilli(1);
        if (type == List.class || type == Collection.class) return new ArrayList<>();
        if (type == Set.class) return new HashSet<>();
        if (type == Map.class) return new HashMap<>();
        if (type.isEnum()) return type.getEnumConstants()[0];
        if (type.isArray()) return Array.newInstance(type.getComponentType(), type.getComponentType().isPrimitive() ? 1 : 0);
        if (depth >= DEEPEST || type.isInterface() || type.getName().startsWith("java.")) return null;
        try {
            return made(type, depth + 1);
        } catch (AssertionError e) {
            return null; // what has no constructor to call stays empty
        }
    }
}
`;
}
