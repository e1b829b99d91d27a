import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { type FlinkVersion, isAtLeast } from './version.ts';

/** Flat Flink options, as `key: value`. */
export type Options = Readonly<Record<string, string>>;

/**
 * Writes one process's conf folder: `flink-conf.yaml` up to 1.18, `config.yaml` since 1.19 (2.0 reads nothing else), and
 * the logging configuration.
 */
export function writeConfFolder(folder: string, version: FlinkVersion, options: Options): void {
  mkdirSync(folder, { recursive: true });
  const { name, text } = confFile(version, options);
  writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 'log4j.properties'), LOG4J);
}

export function confFile(version: FlinkVersion, options: Options): { readonly name: string; readonly text: string } {
  if (isAtLeast(version, 1, 19)) return { name: 'config.yaml', text: stringify(options, { lineWidth: 0 }) };
  const lines = Object.entries(options).map(([key, value]) => `${key}: ${value}\n`);
  return { name: 'flink-conf.yaml', text: lines.join('') };
}

/** The layout and the loggers of Flink's own `log4j.properties`, without the rolling. */
const LOG4J = `
rootLogger.level = INFO
rootLogger.appenderRef.file.ref = MainAppender
logger.pekko.name = org.apache.pekko
logger.pekko.level = INFO
logger.akka.name = akka
logger.akka.level = INFO
logger.kafka.name = org.apache.kafka
logger.kafka.level = INFO
appender.main.name = MainAppender
appender.main.type = File
appender.main.append = true
appender.main.fileName = \${sys:log.file}
appender.main.layout.type = PatternLayout
appender.main.layout.pattern = %d{yyyy-MM-dd HH:mm:ss,SSS} %-5p %-60c %x - %m%n
logger.netty.name = org.jboss.netty.channel.DefaultChannelPipeline
logger.netty.level = OFF
`.trimStart();
