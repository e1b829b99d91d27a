import { defineSignatures } from './signature.ts';

/** What stops a process before it runs anything: its configuration and the folders it writes to. */
export const startUpSignatures = defineSignatures([
  {
    id: 'config-invalid:missing',
    diagnosis: 'config-invalid',
    literal: ['The Flink config file', 'does not describe an existing directory'],
    pattern:
      /The Flink config file '(?<file>[^'\n]{1,300})'[^\n]{0,300}does not exist|configuration directory name '(?<folder>[^'\n]{1,300})'/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.configuration.GlobalConfiguration#loadConfiguration (1.8–2.3)',
  },
  {
    id: 'config-invalid:value',
    diagnosis: 'config-invalid',
    literal: ['Could not parse value', 'Time interval unit label'],
    pattern:
      /Could not parse value '(?<value>[^'\n]{0,200})' for key '(?<key>[\w.-]{1,120})'|Could not parse value for (?:key '(?<hidden>[\w.-]{1,120})'|enum (?:class )?(?<enum>[\w.$]{1,200}))|Time interval unit label '(?<unit>[^'\n]{0,60})' does not match/,
    where: 'entry',
    // Of a table, whose factory says so itself.
    not: /Invalid value for option '|FactoryUtil/,
    role: 'trigger',
    strength: 'decisive',
    source:
      'org.apache.flink.configuration.Configuration#getOptional, ConfigurationUtils#convertToEnum; org.apache.flink.util.TimeUtils',
  },
  {
    id: 'config-invalid:yaml',
    diagnosis: 'config-invalid',
    literal: [
      'Error parsing YAML configuration',
      'Error while parsing YAML configuration',
      'Error while trying to split key and value in configuration file',
      'Error after splitting key and value in configuration file',
      'mapping values are not allowed here',
      'found duplicate key',
      'found character that cannot start any token',
    ],
    and: /flink|GlobalConfiguration|YamlParserUtils|config\.yaml|flink-conf/,
    not: /kubectl|helm|docker-compose/i,
    role: 'trigger',
    source:
      'GlobalConfiguration#loadLegacyYAMLResource (a line without “: ” is skipped with a WARN; MRS stops there), YamlParserUtils; snakeyaml-engine ScannerImpl, BaseConstructor',
  },
  {
    // The exception alone, as it stands on the console of a client or an entry point script.
    id: 'config-invalid:yaml-twice',
    diagnosis: 'config-invalid',
    literal: ['YamlEngineException', 'found duplicate key '],
    pattern:
      /(?:YamlEngine|DuplicateKey|Constructor|Composer)Exception[\s\S]{0,600}?found duplicate key (?<twice>[\w.-]{1,160})/,
    where: 'entry',
    not: /kubectl|helm|docker-compose|springframework/i,
    role: 'trigger',
    source:
      'org.snakeyaml.engine.v2.exceptions.DuplicateKeyException, org.yaml.snakeyaml.constructor.DuplicateKeyException',
  },
  {
    // The operator's own check of a FlinkDeployment or FlinkSessionJob, and the API server's of what is made of it.
    id: 'config-invalid:resource',
    diagnosis: 'config-invalid',
    literal: [
      'upgrade mode',
      'upgraded with savepoint while config key',
      'upgraded with last-state while',
      'HA must be enabled',
      'High availability should be enabled',
      'Forbidden Flink config key',
      'Invalid log config key',
      'Flink Version must be defined',
      'Flink version must be defined',
      'is not supported by this operator version',
      'Changing flinkVersion after',
      'resource memory must be defined',
      'resource memory parse error',
      'resource requirements cpu',
      'resource requirements memory',
      'resource requirements ephemeral',
      'replicas must be larger than',
      'replicas should not be configured',
      'Job parallelism must be larger than',
      'spec.serviceAccount must be defined',
      'Cannot switch from ',
      'InitialSavepointPath must not be empty',
      "The deploymentName can't be changed",
      'The job spec should not be empty',
      'session job to application cluster',
      'jarURI ',
      'admission webhook',
      'strict decoding error',
      'error validating data',
      'cannot be handled as a ',
      ' is invalid: [spec',
      ' is invalid: spec',
      ' is invalid: [status',
      ' is invalid: metadata',
    ],
    pattern:
      /(?<resource>(?:Deployment|Pod|Service|StatefulSet|FlinkDeployment|FlinkSessionJob|FlinkCluster|ConfigMap)[\w.]{0,60} \\?"[^"\n]{1,120}" is invalid: [^\n]{1,160}|denied the request: [^\n]{1,160}|strict decoding error: [^\n]{1,120}|error validating data: [^\n]{1,160}|cannot be handled as a \w{3,40}[^\n]{0,120})|(?:last-state|savepoint)[^\n]{0,60} upgrade modes?|upgraded with (?:savepoint|last-state) while|H(?:A|igh availability) (?:must|should) be enabled|Forbidden Flink config key|Invalid log config key|Flink [Vv]ersion (?:must be defined|\S{1,20} is not supported by this operator)|Changing flinkVersion|resource (?:memory (?:must be defined|parse error)|requirements [\w-]{1,40} (?:request|must|limit))|replicas (?:must be larger|should not be configured)|parallelism must be larger than 0|spec\.serviceAccount must|Cannot switch from (?:session|job|native|standalone)|InitialSavepointPath must|deploymentName can't be changed|job spec should not be empty|session job to application cluster|jarURI (?:is not|must|scheme|host)/,
    and: /must|should|not supported|not allowed|denied|invalid|error|cannot|Cannot|can't|Can not|Forbidden|while|Invalid/,
    not: /admission webhook \\?"(?![^"\n]*flink)|is forbidden: |exceeded quota|serviceaccounts? |Could not upgrade|HA metadata not available/,
    role: 'trigger',
    source:
      'org.apache.flink.kubernetes.operator.validation.DefaultValidator (1.0–1.14); kube-apiserver (422, 400, admission webhooks)',
  },
  {
    // The scripts ask a small JVM for the sizes of memory first; whatever stops that is printed beneath or above.
    id: 'config-invalid:start-script',
    diagnosis: 'config-invalid',
    literal: [
      '[ERROR] The execution result',
      'Could not get JVM parameters and dynamic',
      'Cannot run BashJavaUtils to execute',
      'Could not get JVM parameters properly',
      'Could not get dynamic configurations properly',
      'Failed to run BashJavaUtils',
    ],
    pattern:
      /(?<script>The execution results? (?:is empty|has unexpected)|Could not get (?:JVM|dynamic)|BashJavaUtils)/,
    role: 'trigger',
    source: 'bin/config.sh, bin/bash-java-utils (extractExecutionResults, parseResourceParamsAndExportLogs, 1.10–)',
  },
  {
    id: 'memory-config-invalid:start-script',
    diagnosis: 'memory-config-invalid',
    literal: ['[ERROR] The execution result', 'Could not get JVM parameters'],
    pattern: /The execution results? (?:is empty|has unexpected)|Could not get JVM parameters/,
    role: 'trigger',
    source: 'bin/config.sh: the same words where the sizes of memory contradict each other',
  },
  {
    id: 'local-directory-unwritable:denied',
    diagnosis: 'local-directory-unwritable',
    literal: [
      'AccessDeniedException: /',
      '(Permission denied)',
      '(Read-only file system)',
      ': Read-only file system',
      ': Permission denied',
    ],
    pattern:
      /AccessDeniedException: (?<path>\/(?!\/)[^\s:]{1,300})|(?:FileNotFoundException|IOException): (?<file>\/(?!\/)[^\s:()]{1,300}) \((?:Permission denied|Read-only file system)\)|(?:cannot (?:create|open|touch)|mkdir:|tee:|sed:|line \d+:)[^\n]{0,80}?(?<shell>\/[^\s:'‘’]{1,200})['‘’]?: (?:Permission denied|Read-only file system)/,
    and: /FileOutputStream|createTempFile|createDirector|newByteChannel|Files\.(?:create|write|newOutputStream|move|copy)|JaasModule|RandomAccessFile|Read-only file system|flink|: Permission denied/,
    not: /hdfs|s3a?:|oss:|AccessControlException|keytab|krb5|\.sock\b|FileInputStream\.open/,
    role: 'trigger',
    source: 'java.nio.file (EACCES), java.io.FileOutputStream (EACCES, EROFS); sh of docker-entrypoint.sh and bin/*.sh',
  },
  {
    // People's words for the same.
    id: 'local-directory-unwritable:said',
    diagnosis: 'local-directory-unwritable',
    literal: ['blobStore', 'blob.storage.directory', 'io.tmp.dirs', 'tmp directory', 'temp directory', '临时目录'],
    said: true,
    pattern:
      /(?<said>(?:blobStore|blob\.storage\.directory|io\.tmp\.dirs|te?mp directory)[^\n]{0,80}(?:(?:cannot|can't|could not|couldn't|not) be (?:created|written|writable)|(?:is )?not writable|permission denied)|(?:blob\.storage\.directory|io\.tmp\.dirs|临时目录)[^\n]{0,40}(?:无法创建|不可写|没有(?:写)?权限))/i,
    role: 'trigger',
    source: 'what people write of blob.storage.directory and io.tmp.dirs',
  },
  {
    id: 'local-directory-unwritable:make',
    diagnosis: 'local-directory-unwritable',
    literal: [
      'unable to generate a JAAS configuration file',
      'Failed to create the parent directory',
      'Could not create root directory for local recovery',
      'Mkdirs failed to create ',
    ],
    pattern:
      /Mkdirs failed to create (?:file:)?(?<path>\/(?!\/)[^\s]{1,300})|unable to generate a JAAS|Failed to create the parent directory: (?<parent>\/[^\s]{1,300})|Could not create root directory for local recovery: (?<root>\/[^\s]{1,300})/,
    not: /No space left|hdfs:|s3a?:/,
    role: 'trigger',
    source: 'security.modules.JaasModule, TaskExecutorLocalStateStoresManager',
  },
]);
