import { basename } from 'node:path';
import { text } from '#evidence';
import { type Checked, type Problem, reasonText } from '#snapshots';
import type { BrokenSnapshot } from './open.ts';

/** A snapshot whose `_metadata` cannot be read. */
export interface BrokenResult extends Pick<Checked, 'files' | 'problems'> {
  readonly path: string;
  readonly verdict: 'not-restorable';
}

/** Whether a snapshot was given, and not by mistake some other file. */
export function isMeant(path: string, { problem: { field, source } }: BrokenSnapshot): boolean {
  return field.at(-1) !== 'magic' || basename(source) === '_metadata' || basename(path) === '_metadata';
}

export function brokenResult(path: string, { problem: { message } }: BrokenSnapshot): BrokenResult {
  const problem: Problem = {
    id: 'metadata-unreadable',
    severity: 'critical',
    message: text(`_metadata cannot be read: ${message}`, `无法读取 _metadata：${reasonText(message).zh}`),
    remedy: text(
      'Flink will not read it either. It was cut off or changed after it was written: copy it again from where it was taken and compare sizes, or restore another checkpoint or savepoint.',
      'Flink 同样无法读取。该文件在写出之后被截断或更改：请从原处重新复制并核对大小，或改用其他检查点或保存点恢复。',
    ),
  };
  return { path, verdict: 'not-restorable', files: [], problems: [problem] };
}

/** As far as the document of a readable one goes. */
export function brokenDocument({ path, verdict, problems }: BrokenResult): object {
  return { schema: 'flink-doctor/snapshot/1', name: path, operators: [], files: [], problems, verdict };
}
