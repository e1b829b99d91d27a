import { CommanderError } from 'commander';
import { type Text, text } from '#evidence';
import { type Console, createConsole } from './console.ts';
import { languageOf, unknownLanguage } from './language.ts';
import { programIn, type Verbs } from './program.ts';
import { removeUnfinished } from './unfinished.ts';
import { UsageError } from './usage-error.ts';

const NOTHING_EXAMINED = 2;
/** As a shell reports a program that a signal ended: 128 and its number. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

/** Carries out one command line. Ends the process with the exit code of the contract. */
export async function run(argv: readonly string[]): Promise<never> {
  const lang = languageOf(argv, process.env);
  const stop = new AbortController();
  const console = createConsole(lang, stop.signal);
  process.stdout.on('error', () => {}); // whoever writes is told; a reader who has gone is no news
  for (const [signal, exitCode] of Object.entries(SIGNALS)) {
    process.once(signal, () => {
      console.progress.clear();
      stop.abort();
      removeUnfinished();
      process.exit(exitCode);
    });
  }
  process.exit(await exitCodeOf(argv, console));
}

async function exitCodeOf(argv: readonly string[], console: Console): Promise<number> {
  let exitCode = 0;
  const done = (code: number) => {
    exitCode = code;
  };
  try {
    checkLang(argv);
    await programIn(console.lang, verbsOn(console, done), argv[0]).parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0; // help or version was shown
    if (error instanceof CommanderError && error.code === 'commander.help') return NOTHING_EXAMINED; // no command at all
    await console.say(await messageOf(error));
    return NOTHING_EXAMINED;
  }
}

/** Each command is loaded only when it is called, so that help is fast. */
function verbsOn(console: Console, done: (exitCode: number) => void): Verbs {
  return {
    diagnose: async (inputs, options) => done(await (await import('./diagnose.ts')).diagnose(inputs, options, console)),
    collect: async (inputs, options) => done(await (await import('./collect.ts')).collect(inputs, options, console)),
    preflight: async (paths, options) =>
      done(await (await import('./preflight/preflight.ts')).preflight(paths, options, console)),
    explain: async (id) => done(await (await import('./explain.ts')).explain(id, console)),
    demo: async (folder) => done(await (await import('./demo.ts')).demo(folder, console)),
    snapshot: {
      inspect: async (paths, options) =>
        done(await (await import('./snapshot/inspect.ts')).inspect(paths, options, console)),
      check: async (paths, options) => done(await (await import('./snapshot/check.ts')).check(paths, options, console)),
      diff: async (paths, options) => done(await (await import('./snapshot/diff.ts')).diff(paths, options, console)),
      drop: async (path, options) => done(await (await import('./snapshot/operate.ts')).drop(path, options, console)),
      rename: async (path, options) =>
        done(await (await import('./snapshot/operate.ts')).rename(path, options, console)),
      relocate: async (path, options) =>
        done(await (await import('./snapshot/operate.ts')).relocate(path, options, console)),
      maxParallelism: async (path, options) =>
        done(await (await import('./snapshot/operate.ts')).maxParallelism(path, options, console)),
      read: async (path, options) => done(await (await import('./snapshot/read.ts')).read(path, options, console)),
    },
  };
}

function checkLang(argv: readonly string[]): void {
  const given = unknownLanguage(argv);
  if (given === undefined) return;
  throw new UsageError(text(`--lang ${given}: expected en or zh.`, `--lang ${given}：可选值为 en、zh。`));
}

async function messageOf(error: unknown): Promise<Text> {
  if (error instanceof UsageError) return error.text;
  if (error instanceof CommanderError) return (await import('./usage-message.ts')).usageMessage(error);
  const said = error instanceof Error ? error.message : String(error);
  if (process.env.FLINK_DOCTOR_DEBUG && error instanceof Error) return text(error.stack ?? said, error.stack ?? said);
  return text(
    `this should not have happened: ${said}. Please report it; FLINK_DOCTOR_DEBUG=1 shows where.`,
    `发生了意外错误：${said}。请反馈此问题；设置 FLINK_DOCTOR_DEBUG=1 可查看位置。`,
  );
}
