import { testTold } from '#test/told';
import { pyflinkJarMissing } from './pyflink-jar-missing.ts';

// Template: pyflink/util/exceptions.py (install_py4j_hooks); py4j before it.
testTold(pyflinkJarMissing, {
  finds: {
    'a connector': {
      log: `Traceback (most recent call last):
  File "job.py", line 12, in <module>
    main()
TypeError: Could not found the Java class 'org.apache.flink.connector.jdbc.JdbcConnectionOptions.JdbcConnectionOptionsBuilder'. The Java dependencies could be specified via command line argument '--jarfile' or the config option 'pipeline.jars'`,
      says: ['flink-connector-jdbc', '--jarfile', 'pipeline.jars'],
    },
    'a descriptor of the Table API to 1.13': {
      log: "TypeError: Could not found the Java class 'Kafka'. The Java dependencies could be specified via command line argument '--jarfile' or the config option 'pipeline.jars'",
      says: ['flink-sql-connector-kafka', 'pipeline.jars'],
    },
    'an old release': { log: "TypeError: 'JavaPackage' object is not callable" },
  },
  ignores: {
    'a Python module': {
      log: `Traceback (most recent call last):
  File "/opt/pyflink/fn_execution/beam/beam_boot.py", line 1, in <module>
ModuleNotFoundError: No module named 'requests'`,
      instead: 'pyflink-environment',
    },
  },
});
