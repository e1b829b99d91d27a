import type { CommanderError } from 'commander';
import { type Text, text } from '#evidence';

/** What commander says of a wrong command line, in both languages: the offending thing by name, and what would work. */
export function usageMessage({ code, message }: CommanderError): Text {
  const offender = /'([^']*)'/.exec(message)?.[1] ?? '';
  const similar = /Did you mean (?:one of )?([^?]*)\?/.exec(message)?.[1];
  const hint = similar ? text(` Did you mean ${similar}?`, `是否想用 ${similar}？`) : text('', '');
  const said = MESSAGES[code]?.(offender) ?? verbatimMessage(message);
  return text(`${said.en}${hint.en || SEE_HELP.en}`, `${said.zh}${hint.zh || SEE_HELP.zh}`);
}

const SEE_HELP = text(' See flink-doctor --help.', '请见 flink-doctor --help。');

const MESSAGES: Readonly<Record<string, (offender: string) => Text>> = {
  'commander.unknownOption': (flag) => text(`unknown flag ${flag}.`, `未知选项 ${flag}。`),
  'commander.unknownCommand': unknownCommand,
  'commander.missingArgument': () =>
    text(
      'nothing to examine: name an input, e.g. http://localhost:8081.',
      '没有指定检查对象，例如 http://localhost:8081。',
    ),
  'commander.optionMissingArgument': (flag) => text(`${flag}: a value is missing.`, `${flag}：缺少取值。`),
  'commander.excessArguments': () => text('too many arguments.', '参数过多。'),
};

/** Somebody who forgot the verb has most likely given an input. */
function unknownCommand(word: string): Text {
  if (/[:/.\\]/.test(word)) {
    return text(
      `"${word}" is an input, not a command. Try: flink-doctor diagnose ${word}.`,
      `"${word}" 是输入而不是命令。请试：flink-doctor diagnose ${word}。`,
    );
  }
  return text(`unknown command "${word}".`, `未知命令 "${word}"。`);
}

function verbatimMessage(message: string): Text {
  const [line = ''] = message.replace(/^error: /, '').split('\n');
  return text(line, line);
}
