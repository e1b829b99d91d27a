import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { serveRecording } from '#collect';
import { text } from '#evidence';
import { paintOf } from '#report';
import type { Console } from './console.ts';
import { diagnose } from './diagnose.ts';

/**
 * Examines captured patients over HTTP, each served as the JobManager it was, exactly as a user would examine a live one.
 * Hidden: it is what `npm start` does when nothing is given.
 */
export async function demo(folder: string, console: Console): Promise<number> {
  const files = await readdir(folder).catch(() => []);
  const patients = files.filter((file) => file.endsWith('.tar.gz')).sort();
  for (const patient of patients) await examinePatient(join(folder, patient), console);
  await console.result(closing(patients.length, console));
  return 0;
}

async function examinePatient(file: string, console: Console): Promise<void> {
  const recording = await serveRecording(file);
  try {
    const paint = paintOf(console.terminal.colour);
    const name = basename(file, '.tar.gz');
    const heading = text(`A captured patient: ${name}`, `真实病例：${name}`)[console.lang];
    await console.result(
      `${paint.bold(`=== ${heading} ===`)}\n${paint.dim(`$ flink-doctor diagnose ${recording.url}`)}\n\n`,
    );
    await diagnose([recording.url], { for: '2s', format: 'text', failOn: 'never', header: [] }, console);
    await console.result('\n');
  } finally {
    await recording.close();
  }
}

function closing(count: number, { lang }: Console): string {
  const seen =
    count === 0
      ? text('There is no captured patient here.', '这里没有可演示的病例。')
      : count === 1
        ? text(
            'This was a captured patient: a real Flink cluster, recorded while it was sick.',
            '以上是一个真实 Flink 集群在出问题时的记录。',
          )
        : text(
            `These were ${count} captured patients: real Flink clusters, recorded while they were sick.`,
            `以上是 ${count} 个真实 Flink 集群在出问题时的记录。`,
          );
  const own = text(
    'Your own:  npm start -- http://localhost:8081     (or: npx flink-doctor diagnose http://localhost:8081)',
    '检查您自己的集群：npm start -- http://localhost:8081（或：npx flink-doctor diagnose http://localhost:8081）',
  );
  return `${seen[lang]}\n${own[lang]}\n`;
}
