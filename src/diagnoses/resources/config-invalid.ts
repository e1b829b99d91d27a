import type { Prescription } from '#engine';
import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** The configuration file is not there, is no YAML, or has a value that its option does not take: the process does not start. */
export const configInvalid = defineToldDiagnosis({
  id: 'config-invalid',
  title: text('The configuration is missing or cannot be read', '配置文件缺失或无法解析'),
  docs: ['https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/config/#flink-configuration-file'],
  subject: ({ captures }) => ({ ...(captures.key !== undefined && { configKey: captures.key }) }),
  summary: (told) => {
    const { file, key = told.captures.hidden, unit, value } = told.captures;
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
    const named = key ? `${key}${value ? ` = ${value}` : ''}` : undefined;
    return named
      ? text(`The value of an option cannot be read: ${named}.`, `配置项的值无法解析：${named}。`)
      : text(
          'The configuration file cannot be read: a line is no YAML (a missing space after a colon, a tab, wrong indentation, a key given twice).',
          '配置文件无法解析：某一行不是合法的 YAML（冒号后缺少空格、使用了制表符、缩进错误或键重复）。',
        );
  },
  prescriptions: (told) => (told.captures.file ? [putFile(told.captures.file), oneFile] : [mend(told), oneFile]),
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
