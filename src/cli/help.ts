import type { Command, HelpConfiguration } from 'commander';
import { type Lang, widthOf, wrap } from '#report';

const TITLES_ZH: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '全局选项：',
  'Commands:': '命令：',
};

const WIDEST_HELP = 100;

/** Help that counts Chinese characters as wide as they are, with its headings in the language asked for. */
export function helpIn(lang: Lang, columns: number | undefined): HelpConfiguration {
  return {
    helpWidth: Math.min(columns ?? WIDEST_HELP, WIDEST_HELP),
    displayWidth: widthOf,
    boxWrap: (text, width) =>
      text
        .split('\n')
        .flatMap((line) => wrap(line, width))
        .join('\n'),
    styleTitle: (title) => (lang === 'zh' ? (TITLES_ZH[title] ?? title) : title),
    subcommandTerm: (command: Command) => `${command.name()} ${command.usage()}`.replace('[options] ', ''),
    optionDescription: (option) => option.description,
  };
}

/** What stands below the list of flags. */
export function afterHelp(lang: Lang): string {
  return lang === 'zh' ? AFTER_ZH : AFTER_EN;
}

const AFTER_EN = `
Examples:
  flink-doctor diagnose http://localhost:8081
  flink-doctor diagnose http://localhost:8081 --job orders --for 1m
  flink-doctor diagnose http://localhost:8081 --format markdown -o ticket.md
  flink-doctor collect http://localhost:8081 -o evidence.tar.gz
  flink-doctor diagnose evidence.tar.gz --lang zh
  flink-doctor preflight target/job.jar
  flink-doctor explain data-skew
  flink-doctor snapshot inspect /savepoints/savepoint-7a4eaa-25508f061245

Flags of a command: flink-doctor diagnose --help
Exit codes: 0 nothing at or above --fail-on, 1 something was, 2 wrong usage or nothing could be examined.
It only ever reads: GET requests and nothing else, at most 4 at once.`;

const AFTER_ZH = `
示例：
  flink-doctor diagnose http://localhost:8081
  flink-doctor diagnose http://localhost:8081 --job orders --for 1m
  flink-doctor diagnose http://localhost:8081 --format markdown -o ticket.md
  flink-doctor collect http://localhost:8081 -o evidence.tar.gz
  flink-doctor diagnose evidence.tar.gz --lang zh
  flink-doctor preflight target/job.jar
  flink-doctor explain data-skew
  flink-doctor snapshot inspect /savepoints/savepoint-7a4eaa-25508f061245

各命令的选项：flink-doctor diagnose --help
退出码：0 没有达到 --fail-on 级别的问题；1 有；2 用法错误，或没有可检查的内容。
本工具只读：只发送 GET 请求，同时最多 4 个。`;
