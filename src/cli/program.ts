import { Command } from 'commander';
import { type Text, text } from '#evidence';
import type { Lang } from '#report';
import { addLangFlag, addLookFlags, addReportFlags } from './flags.ts';
import { afterHelp, helpIn } from './help.ts';
import type { RawOptions } from './options.ts';
import { ownVersion } from './own-version.ts';
import { addPreflight } from './preflight/command.ts';
import type { PreflightOptions } from './preflight/options.ts';
import { addSnapshot, type SnapshotVerbs } from './snapshot/commands.ts';

/** What the commands do; each is loaded when it is called. */
export interface Verbs {
  diagnose(inputs: readonly string[], options: RawOptions): Promise<void>;
  collect(inputs: readonly string[], options: RawOptions): Promise<void>;
  preflight(paths: readonly string[], options: PreflightOptions): Promise<void>;
  explain(id: string | undefined): Promise<void>;
  demo(folder: string): Promise<void>;
  readonly snapshot: SnapshotVerbs;
}

/**
 * The command line: names and meaning of commands and flags, in the language of the user.
 *
 * @param first the first word; if it is a command, the others are not made: nobody can ask for them any more
 */
export function programIn(lang: Lang, verbs: Verbs, first?: string): Command {
  const program = new Command('flink-doctor');
  const say = (one: Text) => one[lang];
  program
    .description(
      say(
        text(
          'Examines an Apache Flink job, names the root cause with proof, and prescribes.',
          '检查 Apache Flink 作业，指出根因并给出证据和处方。',
        ),
      ),
    )
    .usage(say(text('<command> [options] <input…>', '<命令> [选项] <输入…>')))
    .configureHelp(helpIn(lang, process.stdout.columns))
    .configureOutput({ outputError: () => {} })
    .showSuggestionAfterError()
    .exitOverride()
    .helpOption('-h, --help', say(text('show this help', '显示帮助')))
    .version(ownVersion(), '-V, --version', say(text('show the version', '显示版本')))
    .helpCommand('help [command]', say(text('show the help of a command', '显示某个命令的帮助')))
    .addHelpText('after', afterHelp(lang));
  addLangFlag(program, lang);
  const wanted = first === undefined ? undefined : COMMANDS.get(first);
  for (const add of wanted ? [wanted] : COMMANDS.values()) add(program, lang, verbs);
  return program;
}

type AddCommand = (program: Command, lang: Lang, verbs: Verbs) => void;

/** In the order of the help. */
const COMMANDS: ReadonlyMap<string, AddCommand> = new Map<string, AddCommand>([
  ['diagnose', addDiagnose],
  ['collect', addCollect],
  ['explain', addExplain],
  ['snapshot', (program, lang, { snapshot }) => addSnapshot(program, lang, snapshot)],
  ['preflight', (program, lang, { preflight }) => addPreflight(program, lang, preflight)],
  ['demo', addDemo],
]);

const INPUT = text(
  'URL of a JobManager or History Server, logs, a bundle written by collect, a savepoint, a job jar, config.yaml; any mix',
  'JobManager 或 History Server 的 URL、日志、collect 生成的证据包、保存点、作业 jar、config.yaml，可任意组合',
);

function addDiagnose(program: Command, lang: Lang, verbs: Verbs): void {
  const diagnose = program
    .command('diagnose')
    .usage(text('[options] <input…>', '[选项] <输入…>')[lang])
    .description(text('examine, name the root causes, prescribe', '检查作业，指出根因并开出处方')[lang])
    .argument('<input...>', INPUT[lang])
    .action((inputs: string[], options: RawOptions) => verbs.diagnose(inputs, options));
  addLangFlag(addLookFlags(addReportFlags(diagnose, lang), lang), lang);
}

function addCollect(program: Command, lang: Lang, verbs: Verbs): void {
  const collect = program
    .command('collect')
    .usage(text('[options] <input…> -o <file.tar.gz>', '[选项] <输入…> -o <文件.tar.gz>')[lang])
    .description(
      text(
        'write the evidence as one redacted bundle, to be examined elsewhere or later',
        '将证据脱敏后写成一个证据包，供他处或日后诊断',
      )[lang],
    )
    .argument('<input...>', INPUT[lang])
    .option('-o, --output <file>', text('the bundle to write (.tar.gz)', '要写入的证据包（.tar.gz）')[lang])
    .option(
      '--redact-names',
      text('also hide names of jobs, hosts and topics', '同时隐藏作业、主机和 topic 的名称')[lang],
    )
    .action((inputs: string[], options: RawOptions) => verbs.collect(inputs, options));
  addLangFlag(addLookFlags(collect, lang), lang);
}

function addExplain(program: Command, lang: Lang, verbs: Verbs): void {
  const explain = program
    .command('explain')
    .usage(text('[diagnosis|rule]', '[诊断|规则]')[lang])
    .description(
      text('the page of a diagnosis or a rule; without one, the list', '查看某项诊断或规则的说明；不带参数则列出全部')[
        lang
      ],
    )
    .argument('[diagnosis]', text('e.g. data-skew', '如 data-skew')[lang])
    .action((id: string | undefined) => verbs.explain(id));
  addLangFlag(explain, lang);
}

function addDemo(program: Command, _: Lang, verbs: Verbs): void {
  program
    .command('demo <folder>', { hidden: true })
    .option('--lang <lang>')
    .action((folder: string) => verbs.demo(folder));
}
