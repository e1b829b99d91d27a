import type { Prescription } from '#engine';
import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** The configuration file is not there, is no YAML, or has a value that its option does not take: the process does not start. */
export const configInvalid = defineToldDiagnosis({
  id: 'config-invalid',
  title: text('The configuration is missing or cannot be read', '配置文件缺失或无法解析'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/config/#flink-configuration-file'],
  subject: ({ captures }) => ({ ...(captures.key !== undefined && { configKey: captures.key }) }),
  summary: ({ captures, fault }) => {
    const { file, key = captures.hidden, unit, value, script, resource, twice } = captures;
    if (file) {
      return text(
        `The configuration file ${file} is not there for the process that looked for it, so it does not start.`,
        `进程所需的配置文件 ${file} 不存在，因此无法启动。`,
      );
    }
    if (unit) {
      return text(
        `“${unit}” is no unit of time that Flink knows: an option holds a value that cannot be read.`,
        `“${unit}”不是 Flink 支持的时间单位：某个配置项的值无法解析。`,
      );
    }
    if (twice)
      return text(
        `The key ${twice} stands twice in a YAML file, and the parser takes no key twice: most often Flink’s config.yaml, to which a start script appended it again.`,
        `YAML 文件中键 ${twice} 重复出现，解析器不接受重复键：通常是启动脚本再次向 Flink 的 config.yaml 追加了同一键。`,
      );
    if (script)
      return text(
        'The start script could not read the sizes of memory and the options from the configuration; the cause is in the lines after “Raw output from BashJavaUtils”: a key given twice in config.yaml, a value that is none, a folder that is read-only, or a Java that does not start.',
        '启动脚本无法从配置中读取内存大小与选项；原因见 “Raw output from BashJavaUtils” 之后的内容：config.yaml 中键重复、取值非法、目录只读，或 Java 无法启动。',
      );
    if (fault.match?.signature.id === 'config-invalid:resource')
      return text(
        `The Kubernetes resource is refused before anything is started${resource ? `: ${resource}` : ''}.`,
        `Kubernetes 资源在启动之前即被拒绝${resource ? `：${resource}` : ''}。`,
      );
    const named = key ? `${key}${value ? ` = ${value}` : ''}` : undefined;
    return named
      ? text(`The value of an option cannot be read: ${named}.`, `配置项的值无法解析：${named}。`)
      : text(
          'The configuration file cannot be read: a line is no YAML (a missing space after a colon, a tab, wrong indentation, a key given twice).',
          '配置文件无法解析：某一行不是合法的 YAML（冒号后缺少空格、使用了制表符、缩进错误或键重复）。',
        );
  },
  prescriptions: (told) => {
    if (told.captures.file) return [putFile(told.captures.file), oneFile];
    if (told.fault.match?.signature.id === 'config-invalid:resource') return [mendResource];
    return [...((told.captures.script ?? told.captures.twice) ? [duplicates] : []), mend(told), oneFile];
  },
});

function putFile(file: string): Prescription {
  const isNew = file.endsWith('config.yaml');
  return {
    aim: 'cure',
    action: isNew
      ? text(
          `Put the configuration at ${file}. Since Flink 2.0 only config.yaml is read (1.19 and 1.20 take either): rename flink-conf.yaml to config.yaml and make it valid YAML (bin/migrate-config-file.sh does that); mount the folder so that the container may write there.`,
          `将配置放到 ${file}。Flink 2.0 起只读取 config.yaml（1.19、1.20 两者皆可）：把 flink-conf.yaml 重命名为 config.yaml 并改为标准 YAML（可用 bin/migrate-config-file.sh）；挂载的目录应可写。`,
        )
      : text(
          `Put the configuration at ${file}, or let FLINK_CONF_DIR name the folder where it is. Before 1.19 the file is flink-conf.yaml.`,
          `将配置放到 ${file}，或用 FLINK_CONF_DIR 指定其所在目录。1.19 之前文件名为 flink-conf.yaml。`,
        ),
    cost: text('A restart of the processes.', '重启进程。'),
    command: 'ls -l "$FLINK_CONF_DIR"',
    verify: text('The banner of the process lists the options.', '进程启动日志列出各配置项。'),
  };
}

const mendResource: Prescription = {
  aim: 'cure',
  action: text(
    'Correct the field that the message names in the FlinkDeployment or FlinkSessionJob: its spelling by the CRD of the installed operator (kubectl explain flinkdeployment.spec), resource.memory and resource.cpu of both jobManager and taskManager, HA with a storage directory for last-state, state.savepoints.dir for savepoint upgrades, volumes for every volumeMount. A field that the page has and the server does not know means that the CRDs are older: helm upgrade does not update them, kubectl replace -f crds/ does.',
    '按报错指出的字段修正 FlinkDeployment 或 FlinkSessionJob：字段拼写以已安装 operator 的 CRD 为准（kubectl explain flinkdeployment.spec）；jobManager 与 taskManager 均需 resource.memory 和 resource.cpu；last-state 需启用 HA 及其存储目录；savepoint 升级需 state.savepoints.dir；每个 volumeMount 都要有对应 volume。文档中有而服务端不识别的字段，说明 CRD 较旧：helm upgrade 不会更新 CRD，需执行 kubectl replace -f crds/。',
  ),
  cost: text('None: nothing was started.', '无：尚未启动任何进程。'),
  command: 'kubectl apply --dry-run=server -f deployment.yaml; kubectl explain flinkdeployment.spec.job',
  verify: text('The server accepts the resource, and its status has no error.', '服务端接受该资源，状态中没有 error。'),
};

const duplicates: Prescription = {
  aim: 'cure',
  action: text(
    'Look for a key that stands twice in config.yaml (Flink 1.19 and later refuse it): entry points of images append FLINK_PROPERTIES at every start, so a container that is restarted with the same file gets each key again. Keep the generated file out of volumes, or set an option in one place only.',
    '检查 config.yaml 中是否有重复的键（Flink 1.19 起不再接受）：镜像入口脚本每次启动都会追加 FLINK_PROPERTIES，容器用同一文件重启后键会重复。不要把生成的文件保留在卷中，或每个选项只在一处设置。',
  ),
  cost: text('A restart of the processes.', '重启进程。'),
  command: 'grep -oE \'^[A-Za-z][^:]*:\' "$FLINK_CONF_DIR"/config.yaml | sort | uniq -d',
  verify: text('The command prints nothing, and the process starts.', '该命令无输出，进程能够启动。'),
};

function mend({ captures: { key = '<key>', unit } }: ToldCase): Prescription {
  return {
    aim: 'cure',
    action: unit
      ? text(
          'Write the value with a unit that Flink reads: ns, µs, ms, s, min, h, d.',
          '使用 Flink 支持的单位：ns、µs、ms、s、min、h、d。',
        )
      : text(
          `Correct the value of ${key}: the page of options says its type and, for an enumeration, its values. In config.yaml a text with a colon or a hash needs quotes, lists are written [a, b] or with dashes.`,
          `修正 ${key} 的值：配置文档列出其类型与枚举值。config.yaml 中含冒号或井号的文本需加引号，列表写作 [a, b] 或短横线形式。`,
        ),
    cost: text('A restart of the processes.', '重启进程。'),
    command: `grep -n "${key === '<key>' ? ':' : key}" "$FLINK_CONF_DIR"/config.yaml "$FLINK_CONF_DIR"/flink-conf.yaml`,
    verify: text('The process starts.', '进程能够启动。'),
  };
}

const oneFile: Prescription = {
  aim: 'prevent',
  action: text(
    'Keep one configuration for all machines, rolled out with the release: each process of a standalone cluster reads the file on its own machine, and a client reads its own.',
    '所有机器使用同一份配置并随版本发布：standalone 集群中每个进程读取本机的文件，客户端读取自己的文件。',
  ),
  cost: text('None.', '无。'),
};
