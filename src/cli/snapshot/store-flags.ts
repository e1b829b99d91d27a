import type { Command } from 'commander';
import { type Text, text } from '#evidence';
import type { Lang } from '#report';

/** Where an object store is, for snapshots that lie in one. Credentials are found as the stores' own tools find them. */
export function addStoreFlags(command: Command, lang: Lang): Command {
  const say = (one: Text) => one[lang];
  return command
    .option(
      '--endpoint <url>',
      say(
        text(
          'of a store compatible with S3, or the web address of a NameNode',
          'S3 兼容存储的地址，或 NameNode 的 Web 地址',
        ),
      ),
    )
    .option('--region <region>', say(text('of the bucket, where nothing else tells', 'bucket 所在区域')))
    .option('--profile <name>', say(text('of the AWS configuration', 'AWS 配置中的 profile')));
}
