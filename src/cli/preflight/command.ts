import type { Command } from 'commander';
import { type Text, text } from '#evidence';
import type { Lang } from '#report';
import { addLangFlag, addReportFlags } from '../flags.ts';
import type { PreflightOptions } from './options.ts';

/** `flink-doctor preflight …`: meaning of its flags. */
export function addPreflight(
  program: Command,
  lang: Lang,
  run: (paths: readonly string[], options: PreflightOptions) => Promise<void>,
): void {
  const say = (one: Text) => one[lang];
  const preflight = program
    .command('preflight')
    .usage(say(text('[options] <jar…>', '[选项] <jar…>')))
    .description(
      say(
        text(
          "read a job's jar before it runs: what will hurt, and where in the code",
          '在运行前检查作业 jar：哪些代码会出问题，位于何处',
        ),
      ),
    )
    .argument(
      '[jar...]',
      say(text('a job jar, or a folder of classes or of jars', '作业 jar，或存放 class 或 jar 的目录')),
    )
    .option(
      '--flink <version>',
      say(text('the release it is to run on (default: as the jar tells)', '目标 Flink 版本（默认由 jar 判断）')),
    )
    .option(
      '--against <snapshot|jar>',
      say(
        text(
          'can it take over this savepoint or checkpoint; what does it change against this jar',
          '能否接管该保存点或检查点；与该 jar 相比有何变化',
        ),
      ),
    )
    .option(
      '--types <glob>',
      say(text('which serializer Flink chooses for these classes', 'Flink 会为这些类选择哪种序列化器')),
    )
    .option('--graph [form]', say(text('print the pipeline: text, dot, mermaid', '输出流水线：text、dot、mermaid')))
    .option(
      '--write-tests <folder>',
      say(text('write JUnit 5 tests for the types of the job', '为作业的类型生成 JUnit 5 测试')),
    );
  addSourceFlags(preflight, lang);
  addLangFlag(addReportFlags(preflight, lang), lang);
  preflight.action((paths: string[], options: PreflightOptions) => run(paths, options));
}

function addSourceFlags(preflight: Command, lang: Lang): void {
  const say = (one: Text) => one[lang];
  preflight
    .option(
      '--source <folder>',
      say(
        text(
          'where the source lies, repeatable (default: src/main near the jar)',
          '源代码目录，可重复（默认：jar 附近的 src/main）',
        ),
      ),
      (one: string, before: readonly string[]) => [...before, one],
      [],
    )
    .option(
      '--config <file>',
      say(
        text(
          'rules to switch off or to weigh otherwise (default: flink-doctor.config.json)',
          '关闭规则或调整级别的配置文件（默认：flink-doctor.config.json）',
        ),
      ),
    )
    .option('--baseline <file>', say(text('findings that are accepted as they are', '已接受的问题清单（baseline）')))
    .option(
      '--write-baseline',
      say(text('accept what is found now: write it to --baseline', '接受当前发现的问题，写入 --baseline 文件')),
    );
}
