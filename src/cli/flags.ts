import type { Command } from 'commander';
import { type Text, text } from '#evidence';
import { FORMATS, type Lang } from '#report';

/** From which severity on the exit code is 1. */
export const FAIL_ON = ['critical', 'warning', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** How to reach a cluster, and which part of it to look at: what every examining command takes. */
export function addLookFlags(command: Command, lang: Lang): Command {
  const say = (one: Text) => one[lang];
  return command
    .option('--job <id|name>', say(text('only this job (default: every job)', '只检查该作业（默认：所有作业）')))
    .option(
      '--for <duration>',
      say(
        text(
          'how long to watch a live cluster, e.g. 20s, 2m; 0 takes one look (default: 20s)',
          '观察运行中集群的时长，如 20s、2m；0 表示只看一次（默认：20s）',
        ),
      ),
      '20s',
    )
    .option(
      '-H, --header <"Name: value">',
      say(
        text(
          'HTTP header to send, repeatable; also from FLINK_REST_CLIENT_HEADERS',
          '附加的 HTTP 请求头，可重复；也可由 FLINK_REST_CLIENT_HEADERS 提供',
        ),
      ),
      gather,
      [],
    )
    .option(
      '-u, --user <name:password>',
      say(text('basic authentication; also from FLINK_DOCTOR_USER', '基本认证；也可由 FLINK_DOCTOR_USER 提供')),
    )
    .option('--cacert <file>', say(text('certificate authorities to trust (PEM)', '信任的 CA 证书（PEM）')))
    .option('-E, --cert <file[:password]>', say(text('client certificate (PEM)', '客户端证书（PEM）')))
    .option('--key <file>', say(text('key of the client certificate (PEM)', '客户端证书的私钥（PEM）')))
    .option('-k, --insecure', say(text("do not check the server's certificate", '不校验服务器证书')));
}

/** What becomes of the result of a diagnosis. */
export function addReportFlags(command: Command, lang: Lang): Command {
  const say = (one: Text) => one[lang];
  return command
    .option(
      '--format <format>',
      say(text(`${FORMATS.join(' | ')} (default: text)`, `${FORMATS.join(' | ')}（默认：text）`)),
      'text',
    )
    .option('-o, --output <file>', say(text('write there instead of standard output', '写入该文件，而不是标准输出')))
    .option(
      '--fail-on <severity>',
      say(
        text(
          `${FAIL_ON.join(' | ')}: from which severity on the exit code is 1 (default: critical)`,
          `${FAIL_ON.join(' | ')}：达到该级别时退出码为 1（默认：critical）`,
        ),
      ),
      'critical',
    );
}

export function addLangFlag(command: Command, lang: Lang): Command {
  const meaning = text(
    'en | zh (default: from LC_ALL, LC_MESSAGES, LANG)',
    'en | zh（默认取自 LC_ALL、LC_MESSAGES、LANG）',
  );
  return command.option('--lang <lang>', meaning[lang]);
}

function gather(one: string, before: readonly string[]): readonly string[] {
  return [...before, one];
}
