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
      'mapping values are not allowed here',
      'found duplicate key',
      'found character that cannot start any token',
    ],
    and: /flink|GlobalConfiguration|YamlParserUtils|config\.yaml|flink-conf/,
    not: /kubectl|helm|docker-compose/i,
    role: 'trigger',
    source: 'GlobalConfiguration, YamlParserUtils; snakeyaml-engine ScannerImpl, BaseConstructor',
  },
  {
    id: 'local-directory-unwritable:denied',
    diagnosis: 'local-directory-unwritable',
    literal: ['AccessDeniedException: /', '(Permission denied)', '(Read-only file system)', ': Permission denied'],
    pattern:
      /AccessDeniedException: (?<path>\/(?!\/)[^\s:]{1,300})|(?:FileNotFoundException|IOException): (?<file>\/(?!\/)[^\s:()]{1,300}) \((?:Permission denied|Read-only file system)\)|(?:cannot (?:create|open|touch)|mkdir:|tee:|sed:|line \d+:)[^\n]{0,80}?(?<shell>\/[^\s:'‘’]{1,200})['‘’]?: (?:Permission denied|Read-only file system)/,
    and: /FileOutputStream|createTempFile|createDirector|newByteChannel|Files\.(?:create|write|newOutputStream|move|copy)|JaasModule|RandomAccessFile|Read-only file system|flink|: Permission denied/,
    not: /hdfs|s3a?:|oss:|AccessControlException|keytab|krb5|\.sock\b|FileInputStream\.open/,
    role: 'trigger',
    source: 'java.nio.file (EACCES), java.io.FileOutputStream (EACCES, EROFS); sh of docker-entrypoint.sh and bin/*.sh',
  },
  {
    id: 'local-directory-unwritable:make',
    diagnosis: 'local-directory-unwritable',
    literal: [
      'unable to generate a JAAS configuration file',
      'Failed to create the parent directory',
      'Could not create root directory for local recovery',
    ],
    pattern:
      /unable to generate a JAAS|Failed to create the parent directory: (?<parent>\/[^\s]{1,300})|Could not create root directory for local recovery: (?<root>\/[^\s]{1,300})/,
    not: /No space left|hdfs:|s3a?:/,
    role: 'trigger',
    source: 'security.modules.JaasModule, TaskExecutorLocalStateStoresManager',
  },
]);
