import { text } from '#evidence';
import type { ArchiveFacts } from '../job-code.ts';
import { defineRule } from '../rule.ts';
import { cure, docs } from '../wording.ts';

/** A jar of more than 100 MB slows submission and every restart. */
export const hugeJar = defineRule({
  id: 'huge-jar',
  title: text('The job jar is very large', '作业 jar 非常大'),
  severity: 'info',
  docs: [docs('deployment/config/#blob-server')],
  leadsTo: [],
  check: ({ archive }) =>
    archive.bytes <= LARGE
      ? []
      : [
          {
            place: { entry: largestOf(archive) },
            confidence: 'certain',
            summary: text(
              `The jar has ${Math.round(archive.bytes / MEGABYTE)} MB; every TaskManager fetches it at each start. Its largest entry is ${largestOf(archive)}.`,
              `jar 大小为 ${Math.round(archive.bytes / MEGABYTE)} MB；每个 TaskManager 每次启动都要拉取。最大的条目是 ${largestOf(archive)}。`,
            ),
            prescriptions: [
              cure(
                text('Leave out what the cluster has, and what is no code.', '去掉集群已有的内容和非代码内容。'),
                '<scope>provided</scope>',
              ),
            ],
          },
        ],
});

const MEGABYTE = 1024 * 1024;
const LARGE = 100 * MEGABYTE;

function largestOf({ entries, name }: ArchiveFacts): string {
  let largest: (typeof entries)[number] | undefined;
  for (const entry of entries) if (largest === undefined || entry.size > largest.size) largest = entry;
  return largest?.name ?? name;
}
