import { testTold } from '#test/told';
import { pyflinkEnvironment } from './pyflink-environment.ts';

// Python's own words, as PythonEnvironmentManager#getBootLog passes them on (apache/flink-agents#526, issue 185 of apache_flink-kickstarter).
testTold(pyflinkEnvironment, {
  finds: {
    'a module of one’s own': {
      log: `2024-05-06 10:00:06,412 WARN  org.apache.flink.runtime.taskmanager.Task [] - PROCESS (1/1)#0 (aab0c6c4d1f1b3a1d6c2b4f1a1c1d1e1) switched from INITIALIZING to FAILED with failure cause:
java.lang.RuntimeException: Failed to create stage bundle factory! INFO:root:Initializing Python harness: /usr/local/lib/python3.11/site-packages/pyflink/fn_execution/beam/beam_boot.py --id=1-1 --provision_endpoint=localhost:37331
Traceback (most recent call last):
  File "/usr/local/lib/python3.11/site-packages/pyflink/fn_execution/beam/beam_operations.py", line 132, in create_data_stream_keyed_process_function
    return _create_user_defined_function_operation(
ModuleNotFoundError: No module named 'price_rules'
	at org.apache.flink.streaming.api.runners.python.beam.BeamPythonFunctionRunner.createStageBundleFactory(BeamPythonFunctionRunner.java:646)`,
      says: ['price_rules', '--pyFiles'],
    },
    pkg_resources: {
      log: `  File "/opt/venv/lib/python3.11/site-packages/apache_beam/__init__.py", line 1, in <module>
ModuleNotFoundError: No module named 'pkg_resources' (pyflink worker)`,
      says: ['setuptools'],
    },
    'a traceback whose beginning was cut': {
      log: `  File "/opt/venv/lib/python3.10/site-packages/pyflink/fn_execution/beam/beam_operations.py", line 132, in create
    return _create_user_defined_function_operation(
ModuleNotFoundError: No module named 'price_rules'`,
      says: ['price_rules', '--pyFiles'],
    },
    'no interpreter': {
      log: 'java.io.IOException: Cannot run program "python": error=2, No such file or directory',
      says: ['python.executable'],
    },
    'the worker, nothing more': {
      log: 'java.lang.RuntimeException: Failed to create stage bundle factory!',
    },
  },
  ignores: {
    'a module in a program without PyFlink': { log: "ModuleNotFoundError: No module named 'airflow'" },
    'a Java class': {
      log: "TypeError: Could not found the Java class 'org.apache.flink.connector.kafka.sink.KafkaSink.builder'. The Java dependencies could be specified via command line argument '--jarfile' or the config option 'pipeline.jars'",
      instead: 'pyflink-jar-missing',
    },
  },
});
