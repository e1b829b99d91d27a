import type { Prescription } from '#engine';
import { type Text, text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** The Python worker does not start: no interpreter, another version, or a package that is missing or does not fit. */
export const pyflinkEnvironment = defineToldDiagnosis({
  id: 'pyflink-environment',
  title: text('The Python environment of the workers does not fit', 'PyFlink 环境问题'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/python/dependency_management/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/dev/python/installation/',
  ],
  summary: (told) => summaryOf(told),
  ruledOut: () => [
    {
      id: 'pyflink-jar-missing',
      because: text(
        'Python itself failed, not the look-up of a Java class.',
        '失败的是 Python 本身，而不是查找 Java 类。',
      ),
    },
  ],
  prescriptions: (told) => [...repair(told), ship(), sameVersions()],
  open: ({ fault }) =>
    fault.match?.signature.id === 'pyflink-environment:worker'
      ? {
          because: text(
            'The worker did not start, and why is not in this excerpt.',
            'worker 未能启动，该片段没有给出原因。',
          ),
          remedy: text(
            'The Python traceback below this message in the TaskManager log (its last line names the module), and flink-python-udf-boot.log.',
            '提供 TaskManager 日志中该信息之后的 Python traceback（最后一行给出模块名），以及 flink-python-udf-boot.log。',
          ),
        }
      : undefined,
});

/** Packages by the module that is missing, where the names differ. Source: the packages' own pages. */
const PACKAGES: Readonly<Record<string, string>> = {
  pkg_resources: '"setuptools<81"',
  distutils: 'setuptools',
  apache_beam: 'apache-flink',
  pyflink: 'apache-flink',
  google: 'apache-flink (protobuf)',
  cv2: 'opencv-python-headless',
  sklearn: 'scikit-learn',
  yaml: 'PyYAML',
  dateutil: 'python-dateutil',
  pemja: 'pemja',
  avro: 'avro-python3 / avro as apache-flink pins it',
};

function moduleOf({ captures: { module } }: ToldCase): string | undefined {
  return module?.split('.')[0];
}

function summaryOf(told: ToldCase): Text {
  const { numpy, protobuf, program, env, shell, command, protocol, attribute, oldest, home, gateway, pemja } =
    told.captures;
  const name = moduleOf(told);
  if (name !== undefined)
    return text(
      `The Python that runs the worker has no usable module "${name}".`,
      `运行 worker 的 Python 中没有可用的模块 “${name}”。`,
    );
  const interpreter = program ?? env ?? shell ?? command;
  if (interpreter !== undefined)
    return text(
      `The interpreter ${interpreter} does not exist (or does not run) on this process.`,
      `该进程上不存在（或无法运行）解释器 ${interpreter}。`,
    );
  if (numpy ?? protobuf ?? told.captures.import)
    return text(
      `A Python package has a version that does not fit: ${told.captures.import ?? numpy ?? protobuf}.`,
      `某个 Python 包版本不兼容：${told.captures.import ?? numpy ?? protobuf}。`,
    );
  if (protocol ?? attribute)
    return text(
      'Functions were pickled by another Python or package version than the one that reads them.',
      '函数由另一版本的 Python（或包）序列化，与读取方版本不同。',
    );
  const reason = oldest ? `Python < ${oldest}` : (home ?? gateway ?? pemja);
  return text(
    `The Python worker did not start${reason ? ` (${reason})` : ''}.`,
    `Python worker 未能启动${reason ? `（${reason}）` : ''}。`,
  );
}

function repair(told: ToldCase): readonly Prescription[] {
  const name = moduleOf(told);
  if (name === undefined) return [];
  const pack = PACKAGES[name] ?? name;
  const own = !(name in PACKAGES);
  return [
    {
      aim: 'cure',
      action:
        name === 'pkg_resources'
          ? text(
              'Newer setuptools no longer contains pkg_resources, which apache-beam imports: pin setuptools below 81 (at most 81) in the environment.',
              '新版 setuptools 已移除 apache-beam 依赖的 pkg_resources：在环境中将 setuptools 固定到 81 以下。',
            )
          : text(
              `Install ${pack} into the environment the workers use${own ? ', or, if it is a file of your own, send it along with --pyFiles' : ''}.`,
              `在 worker 使用的环境中安装 ${pack}${own ? '；若是自己的文件，用 --pyFiles 一起提交' : ''}。`,
            ),
      cost: text('A new environment or image.', '需要更新环境或镜像。'),
      command: `pip install ${pack}${own ? `   # or: flink run -py job.py --pyFiles ${name}.py` : ''}`,
      verify: text(
        `python -c "import ${name}" succeeds with the interpreter of the TaskManager.`,
        `用 TaskManager 的解释器执行 python -c "import ${name}" 成功。`,
      ),
    },
  ];
}

function ship(): Prescription {
  return {
    aim: 'cure',
    action: text(
      'Send the whole environment along, and name its interpreter for workers and client: python.archives, python.executable, python.client.executable; packages by --pyRequirements.',
      '随作业提交完整环境，并为 worker 和客户端指定解释器：python.archives、python.executable、python.client.executable；依赖包用 --pyRequirements。',
    ),
    cost: text('Upload and unpacking with each start.', '每次启动都要上传并解压。'),
    settings: {
      'python.archives': 'file:///path/venv.zip',
      'python.executable': 'venv.zip/venv/bin/python',
      'python.client.executable': 'venv.zip/venv/bin/python',
    },
    command: 'flink run -py job.py -pyarch venv.zip -pyexec venv.zip/venv/bin/python -pyreq requirements.txt',
  };
}

function sameVersions(): Prescription {
  return {
    aim: 'prevent',
    action: text(
      'Pin all versions (pip freeze), the same minor version of Python and of apache-flink on client and workers; Flink 1.16: Python 3.6–3.9, 1.17–1.18: 3.7–3.10, 1.19–1.20: 3.8–3.11, 2.x: 3.9–3.12.',
      '固定所有版本（pip freeze），客户端与 worker 使用相同的 Python 小版本和 apache-flink 版本；Flink 1.16：Python 3.6–3.9，1.17–1.18：3.7–3.10，1.19–1.20：3.8–3.11，2.x：3.9–3.12。',
    ),
    cost: text('None.', '无。'),
  };
}
