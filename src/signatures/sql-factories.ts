import { defineSignatures } from './signature.ts';

/** Identifiers that follow "Available … are:", one to a line. */
const AVAILABLE =
  '(?:\\s*Available (?:factory|format factory) identifiers? are:\\s*(?<available>(?:[\\w.-]+\\s+){1,60}))?';

export const sqlFactoriesSignatures = defineSignatures([
  {
    id: 'sql-factory-missing:identifier',
    diagnosis: 'sql-factory-missing',
    literal: 'Could not find any factory for identifier',
    pattern: new RegExp(
      `Could not find any factory for identifier '(?<identifier>[^']{1,200})'(?: that implements '(?<service>[^']{1,300})' in the classpath\\.?)?${AVAILABLE}`,
    ),
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.table.factories.FactoryUtil#discoverFactory',
  },
  {
    id: 'sql-factory-missing:format',
    diagnosis: 'sql-factory-missing',
    literal: 'Could not find any format factory for identifier',
    pattern: new RegExp(
      `Could not find any format factory for identifier '(?<format>[^']{1,200})' in the classpath\\.?${AVAILABLE}`,
    ),
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.table.factories.FactoryUtil, FileSystemTableFactory',
  },
  {
    id: 'sql-factory-missing:connector-option',
    diagnosis: 'sql-factory-missing',
    literal: 'Cannot discover a connector using option',
    pattern: /Cannot discover a connector using option: '?(?:connector)'? ?= ?'?(?<identifier>[\w.-]+)/,
    role: 'trigger',
    source: 'org.apache.flink.table.factories.FactoryUtil#enrichNoMatchingConnectorError',
  },
  {
    id: 'sql-factory-missing:none-at-all',
    diagnosis: 'sql-factory-missing',
    literal: [
      'Could not find any factories that implement',
      'Could not find a suitable table factory for',
      'Could not find any implementations for',
    ],
    pattern:
      /(?:Could not find any factories that implement|Could not find a suitable table factory for|Could not find any implementations for) '?(?<service>[\w.$]+)/,
    role: 'trigger',
    strength: 'decisive',
    source: 'FactoryUtil; org.apache.flink.table.api.NoMatchingTableFactoryException (to 1.13)',
  },
  {
    id: 'sql-factory-missing:planner',
    diagnosis: 'sql-factory-missing',
    literal: [
      'Make sure a planner module is on the classpath',
      'Could not instantiate the planner',
      'Could not instantiate the executor',
    ],
    role: 'trigger',
    source: 'org.apache.flink.table.factories.PlannerFactoryUtil, ExecutorFactory look-up of TableEnvironmentImpl',
  },
  {
    id: 'sql-factory-missing:managed',
    diagnosis: 'sql-factory-missing',
    literal: "do not contain an option key 'connector' for discovering a connector",
    role: 'trigger',
    source: 'org.apache.flink.table.factories.FactoryUtil#getDynamicTableFactory',
  },
  {
    id: 'sql-factory-missing:cdc-pipeline',
    diagnosis: 'sql-factory-missing',
    literal: 'Cannot find factory with identifier',
    pattern: /Cannot find factory with identifier "(?<identifier>[^"]{1,200})" in the classpath/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.cdc.composer.utils.FactoryDiscoveryUtils',
  },
]);
