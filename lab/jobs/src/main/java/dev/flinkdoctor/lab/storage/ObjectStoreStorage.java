package dev.flinkdoctor.lab.storage;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.api.common.JobID;
import org.apache.flink.core.fs.Path;
import org.apache.flink.runtime.state.CheckpointStateOutputStream;
import org.apache.flink.runtime.state.CheckpointStorage;
import org.apache.flink.runtime.state.CheckpointStorageAccess;
import org.apache.flink.runtime.state.CheckpointStorageLocationReference;
import org.apache.flink.runtime.state.CheckpointStreamFactory;
import org.apache.flink.runtime.state.CheckpointedStateScope;
import org.apache.flink.runtime.state.CompletedCheckpointStorageLocation;
import org.apache.flink.runtime.state.StreamStateHandle;
import org.apache.flink.runtime.state.filesystem.FsCheckpointStorageAccess;
import org.apache.flink.runtime.state.storage.FileSystemCheckpointStorage;

/**
 * A checkpoint folder at the other end of a thin line: every upload stream gets {@value
 * #BYTES_PER_SECOND} bytes a second. Only state files are held back, not the metadata, so that it is
 * the asynchronous phase of the subtasks that takes long, as with a bucket in another region.
 */
public class ObjectStoreStorage implements CheckpointStorage {
    private static final long serialVersionUID = 1L;
    private static final long BYTES_PER_SECOND = 800_000;

    private final String dir;

    public ObjectStoreStorage(String dir) {
        this.dir = dir;
    }

    @Override
    public CompletedCheckpointStorageLocation resolveCheckpoint(String pointer) throws IOException {
        return new FileSystemCheckpointStorage(dir).resolveCheckpoint(pointer);
    }

    @Override
    public CheckpointStorageAccess createCheckpointStorage(JobID job) throws IOException {
        return new FsCheckpointStorageAccess(new Path(dir), null, job, 20 * 1024, 4096) {
            @Override
            public CheckpointStreamFactory resolveCheckpointStorageLocation(
                    long checkpoint, CheckpointStorageLocationReference reference) throws IOException {
                return new Uploads(super.resolveCheckpointStorageLocation(checkpoint, reference));
            }
        };
    }

    /** Hands out streams of limited bandwidth. */
    private static final class Uploads implements CheckpointStreamFactory {
        private final CheckpointStreamFactory files;

        Uploads(CheckpointStreamFactory files) {
            this.files = files;
        }

        @Override
        public CheckpointStateOutputStream createCheckpointStateOutputStream(CheckpointedStateScope scope)
                throws IOException {
            return new Upload(files.createCheckpointStateOutputStream(scope));
        }

        @Override
        public boolean canFastDuplicate(StreamStateHandle handle, CheckpointedStateScope scope) {
            return false;
        }

        @Override
        public java.util.List<StreamStateHandle> duplicate(
                java.util.List<StreamStateHandle> handles, CheckpointedStateScope scope) throws IOException {
            return files.duplicate(handles, scope);
        }
    }

    private static final class Upload extends CheckpointStateOutputStream {
        private final CheckpointStateOutputStream file;
        private long unpaid;

        Upload(CheckpointStateOutputStream file) {
            this.file = file;
        }

        /** Waits once per 64 KB, as a socket with a full send buffer would. */
        private void pay(int bytes) {
            unpaid += bytes;
            if (unpaid >= 64 * 1024) {
                LockSupport.parkNanos(unpaid * 1_000_000_000L / BYTES_PER_SECOND);
                unpaid = 0;
            }
        }

        @Override
        public void write(int b) throws IOException {
            pay(1);
            file.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            pay(length);
            file.write(bytes, offset, length);
        }

        @Override
        public StreamStateHandle closeAndGetHandle() throws IOException {
            return file.closeAndGetHandle();
        }

        @Override
        public long getPos() throws IOException {
            return file.getPos();
        }

        @Override
        public void flush() throws IOException {
            file.flush();
        }

        @Override
        public void sync() throws IOException {
            file.sync();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
