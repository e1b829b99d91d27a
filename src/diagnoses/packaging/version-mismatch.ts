import type { Prescription } from '#engine';
import { text } from '#evidence';
import { originOf } from '#symptoms/told/class-origin';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';
import { dotted, minorOf } from './artefacts.ts';
import { misfits } from './class-path-jars.ts';

/** A connector, format or the user's jar was compiled against another Flink (or Scala) than the one that runs it. */
export const versionMismatch = defineToldDiagnosis({
  id: 'version-mismatch',
  title: text(
    'A jar was built for another Flink (or Scala) version',
    '连接器或作业 jar 与 Flink（或 Scala）版本不匹配',
  ),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/upgrading/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/configuration/connector/',
  ],
  summary(told) {
    const what = nameOf(told);
    const runs = told.version
      ? text(` Flink ${told.version.text} runs here.`, `此处运行 Flink ${told.version.text}。`)
      : text('', '');
    if (told.fault.match?.signature.id === 'version-mismatch:stream')
      return text(
        `An object that the client serialized into the job cannot be read by the cluster: client, job jar and cluster hold different versions of a class.${runs.en}`,
        `客户端序列化到作业中的对象无法被集群读取：客户端、作业 jar 与集群中某个类的版本不同。${runs.zh}`,
      );
    if (isScala(told))
      return text(
        `${what} does not exist in the Scala library at run time: artefacts with different Scala suffixes (_2.11, _2.12, _2.13) are mixed.${runs.en}`,
        `运行时的 Scala 库中没有 ${what}：混用了不同 Scala 后缀（_2.11、_2.12、_2.13）的包。${runs.zh}`,
      );
    const others = misfits(told);
    const named =
      others.length > 0
        ? text(
            ` On its class path: ${others.slice(0, 5).join(', ')}.`,
            `其类路径上有：${others.slice(0, 5).join('、')}。`,
          )
        : text('', '');
    return text(
      `${what} is a part of Flink that the running version does not have in this form: some jar was built for another Flink.${runs.en}${named.en}`,
      `${what} 是 Flink 自身的类或方法，当前版本中不存在该形式：某个 jar 是为其他 Flink 版本构建的。${runs.zh}${named.zh}`,
    );
  },
  ruledOut: (told) => [
    {
      id: 'dependency-conflict',
      because: isScala(told)
        ? text(
            'The names are of Scala, whose minor versions are not compatible.',
            '报错涉及 Scala 库，其小版本之间不兼容。',
          )
        : text(
            'The names are Flink’s own, not those of a third-party library.',
            '报错涉及的是 Flink 自身的类，而非第三方库。',
          ),
    },
  ],
  prescriptions: (told) => (isScala(told) ? [sameScala(told)] : [sameFlink(told), rebuild(told), oneVersion()]),
  confidence: ({ fault, version }) =>
    version !== undefined || fault.match?.signature.strength === 'decisive' ? 'likely' : 'possible',
  open: (told) =>
    told.version
      ? undefined
      : {
          because: text(
            'The log does not say which Flink runs here, or whether Flink runs at all (a program started in an IDE or with java -jar lacks what is "provided").',
            '日志没有说明运行的 Flink 版本，也没有说明是否在 Flink 中运行（在 IDE 或用 java -jar 启动的程序缺少 provided 依赖）。',
          ),
          remedy: text(
            'The line "Starting … (Version: …" of the failing process, and the file names in its lib/ and of the job’s connectors.',
            '提供报错进程的 “Starting … (Version: …” 行，以及 lib/ 与作业连接器的 jar 文件名。',
          ),
        },
});

function isScala({ fault }: ToldCase): boolean {
  return fault.match?.signature.id.startsWith('version-mismatch:scala') ?? false;
}

function nameOf({ captures: { owner, member, missing, caller } }: ToldCase): string {
  if (owner !== undefined) return member === undefined ? dotted(owner) : `${dotted(owner)}.${member}`;
  return dotted(missing ?? caller ?? member ?? '?');
}

function sameFlink(told: ToldCase): Prescription {
  const {
    captures: { owner, missing },
    version,
  } = told;
  const history = missing ? originOf(dotted(missing)) : undefined;
  const known =
    history?.kind === 'flink-versioned'
      ? text(` ${nameOf(told)}: ${history.artefact}.`, ` ${nameOf(told)}：${history.artefact}。`)
      : text('', '');
  const minor = minorOf(version);
  return {
    aim: 'cure',
    action: text(
      `Use the release of every connector, format and catalog jar that is built for this Flink: the suffix must be the matching one (flink-connector-kafka-<x.y.z>-${minor}, iceberg-flink-runtime-${minor}, paimon-flink-${minor}, flink-cdc of a release that supports Flink ${minor}), or run a Flink version that the jar supports.${known.en}`,
      `所有连接器、格式、Catalog 的 jar 都要使用与该 Flink 匹配的版本，后缀须对应（flink-connector-kafka-<x.y.z>-${minor}、iceberg-flink-runtime-${minor}、paimon-flink-${minor}、支持 Flink ${minor} 的 flink-cdc 版本），或改用该 jar 支持的 Flink 版本。${known.zh}`,
    ),
    cost: text(
      'A restart with the new jars; state of the connector may need its own upgrade path.',
      '需要用新 jar 重启；连接器状态可能需要升级步骤。',
    ),
    command: `ls lib/ | grep -v -- '-${version ? minor : '1.20'}' ; for j in lib/*.jar <job>.jar; do unzip -l $j | grep -q '${classFile(owner ?? missing)}' && echo $j; done`,
    verify: text('One jar only contains the class, and the job starts.', '只有一个 jar 包含该类，且作业能够启动。'),
  };
}

function rebuild({ version }: ToldCase): Prescription {
  return {
    aim: 'cure',
    action: text(
      `Rebuild your own code against ${version ? `Flink ${version.text}` : 'the version the cluster runs'}; Flink’s modules in scope "provided", so that no second copy travels in the job jar.`,
      `用${version ? ` Flink ${version.text}` : '集群运行的版本'}重新编译作业；Flink 模块使用 provided 范围，避免作业 jar 中带有第二份。`,
    ),
    cost: text(
      'A new build; code may need changes where Flink’s API changed.',
      '需要重新构建；API 变化处可能要改代码。',
    ),
  };
}

function oneVersion(): Prescription {
  return {
    aim: 'prevent',
    action: text(
      'Keep one property for the Flink version in the build, upgrade connectors together with Flink, and keep one version of each jar in lib/.',
      '在构建中用一个属性管理 Flink 版本，连接器与 Flink 一起升级，lib/ 中每个 jar 只保留一个版本。',
    ),
    cost: text('None.', '无。'),
  };
}

function sameScala({ version }: ToldCase): Prescription {
  return {
    aim: 'cure',
    action: text(
      `Use one Scala version for all artefacts: the suffix of every dependency (_2.11, _2.12, …) must match the Scala of the cluster (banner: "Scala: …"), Flink ${minorOf(version)} is built with 2.12; the job jar must not bring another scala-library (and must bring one of that version where Flink itself has none, 1.15 and later).`,
      `所有依赖使用同一 Scala 版本：各依赖的后缀（_2.11、_2.12 …）须与集群的 Scala 匹配（启动日志 “Scala: …”），Flink ${minorOf(version)} 使用 2.12；作业 jar 中不要带另一份 scala-library（1.15 起 Flink 可不含 Scala，此时需自带该版本）。`,
    ),
    cost: text('A new build.', '需要重新构建。'),
    command: "mvn dependency:tree | grep -E '_2\\.1[0-3]|scala-library'",
  };
}

function classFile(name: string | undefined): string {
  return name === undefined ? '<class>.class' : `${dotted(name).replaceAll('.', '/')}.class`;
}
