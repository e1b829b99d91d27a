import { testTold } from '#test/told';
import { rocksdbNativeLibrary } from './rocksdb-native-library.ts';

// Texts: musl's and glibc's dynamic linkers; EmbeddedRocksDBStateBackend#ensureRocksDBIsLoaded.
testTold(rocksdbNativeLibrary, {
  finds: {
    Alpine: {
      log: `java.lang.Exception: Exception while creating StreamOperatorStateContext.
	at org.apache.flink.streaming.api.operators.StreamTaskStateInitializerImpl.streamOperatorStateContext(StreamTaskStateInitializerImpl.java:258)
Caused by: java.io.IOException: Could not load the native RocksDB library
	at org.apache.flink.contrib.streaming.state.EmbeddedRocksDBStateBackend.ensureRocksDBIsLoaded(EmbeddedRocksDBStateBackend.java:1001)
Caused by: java.lang.UnsatisfiedLinkError: /tmp/rocksdb-lib-1f2e3d/librocksdbjni-linux64.so: Error loading shared library ld-linux-x86-64.so.2: No such file or directory (needed by /tmp/rocksdb-lib-1f2e3d/librocksdbjni-linux64.so)
	at java.lang.ClassLoader$NativeLibrary.load(Native Method)`,
      says: ['ld-linux-x86-64.so.2', 'glibc'],
    },
    'a folder that may not execute': {
      log: 'java.lang.UnsatisfiedLinkError: /data/tmp/rocksdb-lib-77/librocksdbjni-linux64.so: /data/tmp/rocksdb-lib-77/librocksdbjni-linux64.so: failed to map segment from shared object: Operation not permitted',
      says: ['noexec', 'io.tmp.dirs'],
    },
    'an old glibc': {
      log: "java.lang.UnsatisfiedLinkError: /tmp/librocksdbjni123.so: /lib64/libm.so.6: version `GLIBC_2.27' not found (required by /tmp/librocksdbjni123.so)",
      says: ['GLIBC_2.27'],
    },
  },
  ignores: {
    'another native library': {
      log: 'java.lang.UnsatisfiedLinkError: /tmp/snappy-1.1.8-libsnappyjava.so: Error loading shared library ld-linux-x86-64.so.2: No such file or directory (needed by /tmp/snappy-1.1.8-libsnappyjava.so)',
    },
  },
});
