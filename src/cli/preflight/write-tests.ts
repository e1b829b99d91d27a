import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { text } from '#evidence';
import { isSince } from '#formats/bytecode';
import { testsFor } from '#preflight';
import type { Console } from '../console.ts';
import { makeFolder } from '../make-folder.ts';
import { UsageError } from '../usage-error.ts';
import type { OpenPackage } from './open-packages.ts';

/** Writes tests for the types of the job below a folder of test sources. What is there already is left as it is. */
export async function writeTests(packages: readonly OpenPackage[], folder: string, console: Console): Promise<number> {
  const tests = new Map(packages.flatMap(({ code }) => testsFor(code).map((one) => [one.path, one.content] as const)));
  if (tests.size === 0) throw new UsageError(NO_TYPES);
  for (const [path, content] of tests) {
    const file = join(folder, path);
    if (existsSync(file)) {
      await console.say(text(`${file}: is there already; left as it is.`, `${file}：已存在，保持不变。`));
      continue;
    }
    await makeFolder(dirname(file));
    await writeFile(file, content);
    await console.result(`${file}\n`);
  }
  await console.say(needed(packages));
  return 0;
}

const NO_TYPES = text(
  '--write-tests: the job has no data types of its own that a test could name.',
  '--write-tests：该作业没有可供测试引用的自有数据类型。',
);

function needed(packages: readonly OpenPackage[]) {
  const release = packages[0]?.code.flink;
  const utils = release && isSince(release, 1, 16) ? ', org.apache.flink:flink-test-utils' : '';
  const artifacts = `org.junit.jupiter:junit-jupiter${utils}`;
  return text(
    `They need, in the scope test: ${artifacts}. Commit src/test/resources/flink-types after the first run: it is what later builds must be able to read.`,
    `测试依赖（scope test）：${artifacts}。首次运行后请提交 src/test/resources/flink-types：后续构建必须能读取这些数据。`,
  );
}
