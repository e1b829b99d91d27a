import { defineSignatures } from './signature.ts';

/** Programs that make no job, or more than the way of starting them allows: told by the client or the application cluster. */
export const programSignatures = defineSignatures([
  {
    id: 'program-not-executable:empty',
    diagnosis: 'program-not-executable',
    literal: [
      'No operators defined in streaming topology',
      'No jobs included in application',
      'The application contains no execute() calls',
      'No new data sinks have been defined since the last execution',
      "The program didn't contain a Flink job",
    ],
    role: 'trigger',
    strength: 'decisive',
    source:
      'StreamExecutionEnvironment, ExecutionEnvironment (–1.20), table.planner ExecutorUtils, webmonitor JarRunHandler',
  },
  {
    id: 'program-not-executable:detached',
    diagnosis: 'program-not-executable',
    literal: [
      'Job was submitted in detached mode. Results of job execution',
      'function [collect, print, printToErr, count]',
    ],
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.core.execution.DetachedJobExecutionResult',
  },
  {
    id: 'program-not-executable:twice',
    diagnosis: 'program-not-executable',
    literal: ['Cannot have more than one execute() or executeAsync() call'],
    role: 'trigger',
    strength: 'decisive',
    source:
      'org.apache.flink.client.program.ContextEnvironment, StreamContextEnvironment (application mode, web submission)',
  },
  {
    id: 'program-not-executable:entry',
    diagnosis: 'program-not-executable',
    literal: [
      "Neither a 'Main-Class', nor a 'program-class' entry was found",
      'has no main(String[]) method',
      'declares no main(String[]) method',
      'declares a non-static main method',
      'declares a non-public main method',
      "need to point to the program's main class",
    ],
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.client.program.PackagedProgram#getEntryPointClassNameFromJar, #hasMainMethod',
  },
  {
    // Application mode looks for the program among the jars of usrlib and lib.
    id: 'program-not-executable:user-lib',
    diagnosis: 'program-not-executable',
    literal: [
      'Multiple JAR archives with entry classes found on classpath',
      'Multiple JARs with manifest attribute for entry class',
      'No JAR with manifest attribute for entry class',
      'Failed to find job JAR on class path',
      'Could not find the provided job class (',
      'No JAR archives with entry class',
      'Should only have one jar',
      'Java program should be specified a JAR file',
      'Could not load the provided entrypoint class',
    ],
    pattern:
      /provided job class \((?<class>[\w.$]{1,300})\) in the user lib directory(?: \((?<jar>[^)\n]{1,300})\))?|Multiple JAR|No JAR|Failed to find job JAR|only have one jar|should be specified a JAR|provided entrypoint class/,
    role: 'trigger',
    source:
      'client.deployment.application: FromClasspathEntryClassInformationProvider, JarManifestParser, ClassPathPackagedProgramRetriever (–1.14); KubernetesClusterDescriptor, YarnClusterDescriptor; client.cli.ProgramOptions; DefaultPackagedProgramRetriever',
  },
  {
    id: 'program-not-executable:jar',
    diagnosis: 'program-not-executable',
    literal: ['JAR file does not exist', "JAR file can't be read", 'Error while opening jar file'],
    pattern: /(?:JAR file (?:does not exist|can't be read)|Error while opening jar file):? '?(?<jar>[^'\n]{1,400})/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.util.JarUtils, org.apache.flink.client.cli.CliFrontend',
  },
  {
    id: 'program-not-executable:forward',
    diagnosis: 'program-not-executable',
    literal: 'Forward partitioning does not allow change of parallelism',
    pattern:
      /change of parallelism\. Upstream operation: (?<upstream>[^\n]{1,120}?) parallelism: (?<from>\d{1,9}), downstream operation: (?<downstream>[^\n]{1,120}?) parallelism: (?<to>\d{1,9})/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.streaming.api.graph.StreamGraph#createActualEdge',
  },
]);
