import type { Prescription } from '#engine';
import { text } from '#evidence';
import { defineToldDiagnosis, type ToldCase } from '../told.ts';

/** The library that is unpacked into the temp directory does not run here: another C library, another CPU, or a folder without the right to execute. */
export const rocksdbNativeLibrary = defineToldDiagnosis({
  id: 'rocksdb-native-library',
  title: text('RocksDB’s native library cannot be loaded', 'RocksDB 本地库加载失败'),
  docs: [
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/ops/state/state_backends/',
    'https://nightlies.apache.org/flink/flink-docs-stable/docs/deployment/resource-providers/standalone/docker/',
  ],
  explains: ['restart-budget-exhausted', 'job-init-failed'],
  summary: ({ captures }) => {
    const why = reasonOf(captures);
    return text(`RocksDB’s native library cannot be loaded: ${why.en}.`, `RocksDB 本地库无法加载：${why.zh}。`);
  },
  open: ({ captures }) =>
    Object.keys(captures).length > 0
      ? undefined
      : {
          because: text(
            'the first failure of the library is not there; later ones only say that its class could not be initialised',
            '缺少本地库首次失败的信息；之后只提示类无法初始化',
          ),
          remedy: text(
            'The first UnsatisfiedLinkError in the TaskManager’s log; the image (ldd --version, uname -m) and the mount options of io.tmp.dirs.',
            '请提供 TaskManager 日志中的第一个 UnsatisfiedLinkError，镜像信息（ldd --version、uname -m）以及 io.tmp.dirs 的挂载选项。',
          ),
        },
  prescriptions: () => [glibcImage, rightCpu, execTmp],
});

const glibcImage: Prescription = {
  aim: 'cure',
  action: text(
    'Run on an image with glibc (Debian, Ubuntu: the official flink image; not Alpine, whose musl lacks ld-linux and symbols), or on Alpine at least with a glibc package for it.',
    '使用基于 glibc 的镜像（Debian、Ubuntu，如官方 flink 镜像），不要用 Alpine（musl 缺少 ld-linux 与符号）；必须用 Alpine 时需安装 glibc 兼容包。',
  ),
  cost: text('Another base image.', '需要更换基础镜像。'),
  code: 'FROM flink:1.20-java17   # Ubuntu, glibc',
  verify: text('A job with RocksDB state starts.', '使用 RocksDB 状态的作业可以启动。'),
};

const rightCpu: Prescription = {
  aim: 'cure',
  action: text(
    'Or a Flink whose RocksDB has a library for this CPU and C library (arm64: 1.17 and newer), or run the image for the platform it was built for.',
    '或使用其 RocksDB 支持该 CPU 与 C 库的 Flink 版本（arm64：1.17 及以上），或以匹配平台运行镜像。',
  ),
  cost: text('An upgrade.', '需要升级。'),
  command: 'uname -m; ldd --version; docker run --platform linux/amd64 …',
};

const execTmp: Prescription = {
  aim: 'cure',
  action: text(
    'Unpack it where programs may run: a temp directory that is not mounted noexec and has room.',
    '解压到允许执行的目录：临时目录不能以 noexec 挂载且要有空间。',
  ),
  cost: text('None.', '无。'),
  settings: { 'io.tmp.dirs': '/data/flink-tmp', 'state.backend.rocksdb.localdir': '/data/flink-tmp' },
};

function reasonOf({
  loader,
  symbol,
  glibc,
  noexec,
  elf,
  windows,
  bundled,
}: ToldCase['captures']): ReturnType<typeof text> {
  if (loader ?? symbol)
    return text(
      `the system has another C library (musl of Alpine lacks ${loader ?? symbol})`,
      `系统的 C 库不同（Alpine 的 musl 缺少 ${loader ?? symbol}）`,
    );
  if (glibc) return text(`the system’s glibc is too old (${glibc} is wanted)`, `系统 glibc 过旧（需要 ${glibc}）`);
  if (noexec)
    return text(
      'the temp directory is mounted without the right to execute (noexec)',
      '临时目录以 noexec 挂载，不允许执行',
    );
  if (elf ?? bundled)
    return text('there is none for this CPU, or it was built for another', '没有适合该 CPU 的库，或库为其他架构构建');
  if (windows) return text('the runtime of Visual C++ is missing', '缺少 Visual C++ 运行库');
  return text('it failed earlier, and its class stays unusable in this process', '此前已失败，该类在本进程中不再可用');
}
