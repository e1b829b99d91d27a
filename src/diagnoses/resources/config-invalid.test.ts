import { testTold } from '#test/told';
import { configInvalid } from './config-invalid.ts';

// Templates: constants of org.apache.flink.configuration.GlobalConfiguration, Configuration and
// org.apache.flink.util.TimeUtils in flink-dist 1.13.6, 1.17.2, 1.20.3, 2.3.0.
testTold(configInvalid, {
  finds: {
    'a file that is not there': {
      log: `Exception in thread "main" org.apache.flink.configuration.IllegalConfigurationException: The Flink config file '/opt/flink/conf/config.yaml' (/opt/flink/conf/config.yaml) does not exist.`,
      says: ['config.yaml', 'rename'],
    },
    'a value that its option does not take': {
      log: `java.lang.IllegalArgumentException: Could not parse value 'RocksDB backend' for key 'execution.checkpointing.mode'.
\tat org.apache.flink.configuration.Configuration.getOptional(Configuration.java:722)
Caused by: java.lang.IllegalArgumentException: Could not parse value for enum class org.apache.flink.streaming.api.CheckpointingMode. Expected one of: [[EXACTLY_ONCE, AT_LEAST_ONCE]]
\tat org.apache.flink.configuration.ConfigurationUtils.convertToEnum(ConfigurationUtils.java:300)`,
      says: ['execution.checkpointing.mode'],
    },
    'a unit that is none': {
      log: `java.lang.IllegalArgumentException: Time interval unit label 'mins.' does not match any of the recognized units: DAYS: (d | day | days)
\tat org.apache.flink.util.TimeUtils.parseDuration(TimeUtils.java:87)`,
      says: ['mins.'],
    },
    'a file that is no YAML': {
      log: 'java.lang.RuntimeException: Error parsing YAML configuration.\n\tat org.apache.flink.configuration.GlobalConfiguration.loadYAMLResource(GlobalConfiguration.java:250)',
    },
  },
  ignores: {
    'memory options that contradict': {
      log: 'org.apache.flink.configuration.IllegalConfigurationException: Sum of configured Framework Heap Memory (128.000mb), Task Heap Memory (2gb) exceed configured Total Flink Memory (1gb).',
      instead: 'memory-config-invalid',
    },
    'an option that is not known, which is only ignored': {
      log: '2024-05-01 10:00:00,000 INFO  org.apache.flink.configuration.GlobalConfiguration [] - Loading configuration property: my.own.key, value',
    },
  },
});
