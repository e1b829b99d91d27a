import { defineSignatures } from './signature.ts';

/** What makes a Python error one of PyFlink: its worker, its gateway, or its packages. */
const PYFLINK =
  /pyflink|beam|stage bundle factory|SDK harness|PythonDriver|pemja|PyFlink|Python process|Python harness/;

const WORKER = 'pyflink/fn_execution/beam; PythonEnvironmentManager#getBootLog (Python’s own words below it)';

export const pythonSignatures = defineSignatures([
  {
    id: 'pyflink-jar-missing:class',
    diagnosis: 'pyflink-jar-missing',
    literal: 'Could not found the Java class',
    pattern: /Could not found the Java class '(?<class>[\w.$]{1,300})'/,
    role: 'trigger',
    strength: 'decisive',
    source: 'pyflink/util/exceptions.py (install_py4j_hooks)',
  },
  {
    id: 'pyflink-jar-missing:package',
    diagnosis: 'pyflink-jar-missing',
    literal: ["'JavaPackage' object is not callable", 'does not exist in the JVM'],
    pattern: /'JavaPackage' object is not callable|(?<![\w.$])(?<class>[\w.$]{1,200}) does not exist in the JVM/,
    role: 'trigger',
    strength: 'decisive',
    versions: '–1.12',
    source: 'py4j.java_gateway.JavaPackage, JVMView',
  },
  {
    id: 'pyflink-environment:module',
    diagnosis: 'pyflink-environment',
    literal: ['No module named'],
    pattern: /(?:ModuleNotFoundError|ImportError)?:? ?No module named '?(?<module>[\w.]+)/,
    and: PYFLINK,
    role: 'trigger',
    strength: 'decisive',
    source: WORKER,
  },
  {
    // The interpreter does not find its own standard library: PYTHONHOME or the shipped environment points elsewhere.
    id: 'pyflink-environment:home',
    diagnosis: 'pyflink-environment',
    literal: [
      "No module named 'encodings'",
      'No module named encodings',
      'init_fs_encoding',
      'Fatal Python error',
      'Could not find platform independent libraries',
      'Could not find platform dependent libraries',
      'initfsencoding',
    ],
    pattern:
      /No module named '?(?<module>encodings)|init_?fs_?encoding|Fatal Python error: (?<fatal>[^\n]{1,120})|Could not find platform (?:in)?dependent libraries/,
    role: 'trigger',
    strength: 'decisive',
    source: 'CPython Python/pylifecycle.c, Modules/getpath; embedded by pemja or started as Beam’s worker',
  },
  {
    // Only Python says so, and the only Python beside Flink is PyFlink's, on the client or on the workers.
    id: 'pyflink-environment:any-module',
    diagnosis: 'pyflink-environment',
    literal: [
      'ModuleNotFoundError',
      'No module named',
      'ImportError: ',
      'ImportError：',
      'GLIBC_',
      'GLIBCXX_',
      'pip install apache-flink',
      'Failed building wheel for',
      'Could not build wheels for',
      'Python callback server start failed',
      'Python gateway server',
      'No matching distribution found',
      'Could not find a version that satisfies',
      'error: subprocess-exited-with-error',
      'unsupported pickle',
      'venv.zip',
    ],
    pattern:
      /(?<refused>[^\n]{0,80}?(?:ModuleNotFoundError|No module named|ImportError|version `GLIBC(?:XX)?_[\d.]{1,12}' not found|Failed building wheel for|Could not build wheels for|Python callback server start failed|Python gateway server[^\n]{0,40}(?:fail|not)|No matching distribution found|Could not find a version that satisfies|subprocess-exited-with-error|unsupported pickle)[^\n]{0,200})/,
    // Programs of schedulers around it are Python too.
    not: /rocksdb|node_modules|npm|airflow|dagster|prefect/i,
    role: 'trigger',
    family: true,
    source: 'CPython importlib; pip; the loader of shared libraries',
  },
  {
    id: 'pyflink-environment:import',
    diagnosis: 'pyflink-environment',
    literal: [
      'ImportError: ',
      'numpy.dtype size changed',
      'Descriptors cannot be created directly',
      'cannot be run in',
      'has no attribute',
    ],
    pattern:
      /ImportError: (?<import>[^\n]{1,200})|(?<numpy>numpy\.dtype size changed|compiled using NumPy 1\.x cannot be run in\s+NumPy 2)|(?<protobuf>Descriptors cannot be created directly)|AttributeError: module '(?<module>[\w.]+)' has no attribute/,
    and: PYFLINK,
    role: 'trigger',
    strength: 'decisive',
    source: WORKER,
  },
  {
    // Python asks for a Java method that the jars beside it do not have: they are of another release than the package.
    id: 'pyflink-environment:releases',
    diagnosis: 'pyflink-environment',
    literal: [
      'Py4jException: Method ',
      'Py4jException: Constructor ',
      'Py4JException: Method ',
      'Py4JException: Constructor ',
    ],
    pattern: /Py4[jJ]Exception: (?:Method|Constructor) (?<member>[\w.$]{1,120})\([^\n]{0,300}\) does not exist/,
    and: /flink|PythonEnvUtils/,
    role: 'trigger',
    source: 'py4j.reflection.ReflectionEngine#getMethod, asked by org.apache.flink.client.python',
  },
  {
    id: 'pyflink-environment:pickle',
    diagnosis: 'pyflink-environment',
    literal: [
      'unsupported pickle protocol',
      'bad magic number',
      "Can't get attribute",
      'code() takes at most',
      'code expected at most',
      'unknown opcode',
    ],
    pattern:
      /unsupported pickle protocol: (?<protocol>\d+)|bad magic number|Can't get attribute '(?<attribute>[\w.]+)'|code\(\) takes at most|code expected at most|unknown opcode/,
    and: /pyflink|cloudpickle|beam|pickle/,
    role: 'trigger',
    strength: 'decisive',
    source: 'cloudpickle: functions pickled by one Python version and read by another',
  },
  {
    // Python 2 alone demands that a source file declares its encoding; PyFlink runs on Python 3.
    id: 'pyflink-environment:python-2',
    diagnosis: 'pyflink-environment',
    literal: [
      'SyntaxError: Non-ASCII character',
      'Non-ASCII character',
      'see http://www.python.org/peps/pep-0263.html',
    ],
    pattern: /Non-ASCII character '(?<byte>[^'\n]{1,12})' in file (?<program>[^\n]{1,200}?) on line \d+/,
    role: 'trigger',
    strength: 'decisive',
    source: 'CPython 2.x Parser/tokenizer.c (decoding_fgets)',
  },
  {
    id: 'pyflink-environment:interpreter',
    diagnosis: 'pyflink-environment',
    literal: [
      'Cannot run program "',
      "env: 'python",
      'env: python',
      'python: command not found',
      'python3: command not found',
      'Failed to execute the command: ',
    ],
    pattern:
      /Cannot run program "(?<program>[^"\n]{0,200}python[\w.]*)"|env: ['‘]?(?<env>python[\w.]*)['’]?: No such file|(?<shell>python3?): command not found|Failed to execute the command: (?<command>[^\n]{0,120}python[^\n]{0,120})/,
    role: 'trigger',
    strength: 'decisive',
    source: 'java.lang.ProcessBuilder, org.apache.flink.python.util.PythonEnvironmentManagerUtils#execute',
  },
  {
    id: 'pyflink-environment:unsupported',
    diagnosis: 'pyflink-environment',
    literal: [
      'Python versions prior to',
      'Could not find valid FLINK_HOME',
      'Java gateway process exited before sending its port number',
      'pemja_core',
      'Python version mismatch',
    ],
    pattern:
      /Python versions prior to (?<oldest>[\d.]+) are not supported|(?<home>Could not find valid FLINK_HOME)|(?<gateway>Java gateway process exited)|(?<pemja>pemja_core)|Python version mismatch/,
    role: 'trigger',
    strength: 'decisive',
    source:
      'pyflink/setup.py, pyflink/find_flink_home.py, pyflink/pyflink_gateway_server.py, pemja.core.PythonInterpreter',
  },
  {
    id: 'pyflink-environment:worker',
    diagnosis: 'pyflink-environment',
    literal: ['Failed to create stage bundle factory', 'Failed to start the Python', 'Process died with exit code'],
    pattern:
      /Failed to create stage bundle factory|Failed to start the Python|Process died with exit code (?<exit>\d+)/,
    role: 'trigger',
    source: 'org.apache.flink.streaming.api.runners.python.beam.BeamPythonFunctionRunner; ProcessManager of Beam',
  },
  {
    // Wraps whatever the Python program on the client failed of.
    id: 'pyflink-process-exit',
    literal: ['Python process exits with code', 'ProgramAbortException'],
    role: 'context',
    source: 'org.apache.flink.client.python.PythonDriver',
  },
]);
