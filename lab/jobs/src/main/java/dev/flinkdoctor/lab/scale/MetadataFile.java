package dev.flinkdoctor.lab.scale;

import dev.flinkdoctor.lab.line.Line;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.flink.api.common.typeutils.base.array.BytePrimitiveArraySerializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.apache.flink.runtime.jobgraph.OperatorID;
import org.apache.flink.runtime.state.IncrementalKeyedStateHandle.HandleAndLocalPath;
import org.apache.flink.runtime.state.IncrementalRemoteKeyedStateHandle;
import org.apache.flink.runtime.state.KeyGroupRange;
import org.apache.flink.runtime.state.KeyGroupRangeOffsets;
import org.apache.flink.runtime.state.KeyGroupsStateHandle;
import org.apache.flink.runtime.state.OperatorStateHandle;
import org.apache.flink.runtime.state.OperatorStreamStateHandle;
import org.apache.flink.runtime.state.RegisteredOperatorStateBackendMetaInfo;
import org.apache.flink.runtime.state.StreamStateHandle;
import org.apache.flink.runtime.state.metainfo.StateMetaInfoSnapshotReadersWriters;
import org.apache.flink.runtime.state.filesystem.FileStateHandle;
import org.apache.flink.runtime.state.memory.ByteStreamStateHandle;

/**
 * Large {@code _metadata}, made, loaded and rewritten by Flink's own code:
 *
 * <pre>
 * wide folder                 1,000 operators of 128 subtasks, keyed state, every second incremental
 * union folder offsets        a union state left behind on 200 subtasks, with so many elements each
 * inline folder offsets       the same with its data in the file
 * load folder [times]
 * drop folder to place        load, drop the operator at this place (from 0), store
 * </pre>
 */
public final class MetadataFile {
    private static final int MAX_PARALLELISM = 128;
    private static final int SUBTASKS = 200;

    private MetadataFile() {}

    public static void main(String[] words) throws Exception {
        Path folder = Path.of(words[1]);
        switch (words[0]) {
            case "wide":
                store(folder, wide());
                break;
            case "union":
                store(folder, unions(Integer.parseInt(words[2]), false));
                break;
            case "inline":
                store(folder, unions(Integer.parseInt(words[2]), true));
                break;
            case "load":
                load(folder, words.length > 2 ? Integer.parseInt(words[2]) : 1);
                break;
            default:
                List<OperatorState> operators = new ArrayList<>(read(folder).getOperatorStates());
                operators.remove(Integer.parseInt(words[3]));
                store(Path.of(words[2]), operators);
        }
    }

    private static void load(Path folder, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            long started = System.nanoTime();
            int operators = read(folder).getOperatorStates().size();
            System.out.printf("{\"operators\":%d,\"ms\":%d}%n", operators, (System.nanoTime() - started) / 1_000_000);
        }
    }

    private static CheckpointMetadata read(Path folder) throws IOException {
        Path file = folder.resolve("_metadata");
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            return Checkpoints.loadCheckpointMetadata(in, MetadataFile.class.getClassLoader(), file.toUri().toString());
        }
    }

    private static void store(Path folder, List<OperatorState> operators) throws IOException {
        Files.createDirectories(folder);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve("_metadata")), 1 << 16)) {
            Checkpoints.storeCheckpointMetadata(new CheckpointMetadata(7, operators, List.of()), out);
        }
    }

    /** Neither is there, which nobody minds: only the metadata is read. */
    private static StreamStateHandle file(String name) {
        return new FileStateHandle(new org.apache.flink.core.fs.Path("file:/nowhere/checkpoints/shared/" + name), 1 << 20);
    }

    private static List<OperatorState> wide() {
        List<OperatorState> operators = new ArrayList<>();
        for (int operator = 0; operator < 1000; operator++) {
            OperatorState state = Line.operatorState(new OperatorID(operator, 7), MAX_PARALLELISM, MAX_PARALLELISM);
            for (int subtask = 0; subtask < MAX_PARALLELISM; subtask++) {
                OperatorSubtaskState.Builder own = OperatorSubtaskState.builder();
                own.setManagedKeyedState(subtask % 2 == 0 ? keyGroups(operator, subtask) : incremental(operator, subtask));
                state.putState(subtask, own.build());
            }
            operators.add(state);
        }
        return operators;
    }

    private static KeyGroupsStateHandle keyGroups(int operator, int subtask) {
        KeyGroupRangeOffsets offsets = new KeyGroupRangeOffsets(new KeyGroupRange(subtask, subtask), new long[] {100});
        return new KeyGroupsStateHandle(offsets, file(new UUID(operator, subtask).toString()));
    }

    private static IncrementalRemoteKeyedStateHandle incremental(int operator, int subtask) {
        List<HandleAndLocalPath> shared = new ArrayList<>();
        for (int table = 0; table < 9; table++) {
            shared.add(HandleAndLocalPath.of(file(new UUID(operator, subtask * 10L + table).toString()), "00000" + table + ".sst"));
        }
        List<HandleAndLocalPath> own = List.of(HandleAndLocalPath.of(file("MANIFEST-" + operator + "-" + subtask), "MANIFEST-000004"));
        return new IncrementalRemoteKeyedStateHandle(
                new UUID(operator, subtask), new KeyGroupRange(subtask, subtask), 7, shared, own, file("meta-" + operator + "-" + subtask));
    }

    /** A small one to be dropped, and the large one. */
    private static List<OperatorState> unions(int elements, boolean inline) throws IOException {
        return List.of(union(1, 10, inline), union(2, elements, inline));
    }

    private static OperatorState union(int id, int elements, boolean inline) throws IOException {
        String name = "left-over";
        byte[] header = header(name);
        OperatorState state = Line.operatorState(new OperatorID(id, 7), SUBTASKS, MAX_PARALLELISM * 2);
        for (int subtask = 0; subtask < SUBTASKS; subtask++) {
            long[] offsets = new long[elements];
            for (int i = 0; i < elements; i++) {
                offsets[i] = header.length + i * (long) ELEMENT;
            }
            StreamStateHandle data =
                    inline ? new ByteStreamStateHandle("data-" + id + "-" + subtask, data(header, elements)) : file("union-" + id + "-" + subtask);
            OperatorStateHandle handle = new OperatorStreamStateHandle(
                    Map.of(name, new OperatorStateHandle.StateMetaInfo(offsets, OperatorStateHandle.Mode.UNION)), data);
            state.putState(subtask, OperatorSubtaskState.builder().setManagedOperatorState(handle).build());
        }
        return state;
    }

    /** What stands in front of the elements of operator state, as version 5 has it: here one list of byte arrays, nothing broadcast. */
    private static byte[] header(String name) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(256);
        out.writeInt(5);
        out.writeShort(1);
        StateMetaInfoSnapshotReadersWriters.getWriter()
                .writeStateMetaInfoSnapshot(
                        new RegisteredOperatorStateBackendMetaInfo<>(
                                        name, BytePrimitiveArraySerializer.INSTANCE, OperatorStateHandle.Mode.UNION)
                                .snapshot(),
                        out);
        out.writeShort(0);
        return out.getCopyOfBuffer();
    }

    /** A length and so many bytes. */
    private static final int ELEMENT = 40;

    private static byte[] data(byte[] header, int elements) {
        ByteBuffer data = ByteBuffer.allocate(header.length + elements * ELEMENT).put(header);
        for (int i = 0; i < elements; i++) {
            data.putInt(header.length + i * ELEMENT, ELEMENT - 4);
        }
        return data.array();
    }
}
