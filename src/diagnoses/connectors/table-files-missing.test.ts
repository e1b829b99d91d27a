import { testTold } from '#test/told';
import { tableFilesMissing } from './table-files-missing.ts';

// Templates: iceberg HadoopInputFile; Paimon FileUtils.
testTold(tableFilesMissing, {
  finds: {
    Iceberg: {
      log: `org.apache.iceberg.exceptions.NotFoundException: Failed to open input stream for file: hdfs://nn/wh/ods.db/orders/metadata/snap-8702-1-b7bb.avro
	at org.apache.iceberg.hadoop.HadoopInputFile.newStream(HadoopInputFile.java:185)`,
      says: ['snap-8702-1-b7bb.avro'],
    },
    Paimon: {
      log: `java.io.FileNotFoundException: File 's3://wh/ods.db/orders/manifest/manifest-list-20f6-32' not found, Possible causes: 1.snapshot expires too fast, you can configure 'snapshot.time-retained' option with a larger value.
	at org.apache.paimon.utils.FileUtils.checkExists(FileUtils.java:129)`,
      says: ['manifest-list-20f6-32', 'snapshot.time-retained'],
    },
  },
  ignores: {
    'a checkpoint’s file': {
      log: 'java.io.FileNotFoundException: File does not exist: /flink/checkpoints/1/chk-7/_metadata',
    },
  },
});
