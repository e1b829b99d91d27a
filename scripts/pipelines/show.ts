// Writes how the jobs of fixtures/pipelines are shown. Read every change against the sources before you commit it: the tests
// take it for right.
//
//   npx tsx --conditions=source scripts/pipelines/show.ts
import { mkdirSync, writeFileSync } from 'node:fs';
import { mainsOf, pipelineAsText, pipelinesOf } from '#formats/bytecode';
import { finderOf, JOB_FOLDERS, jobClasses } from '../../fixtures/pipeline-fixture.ts';

mkdirSync('fixtures/pipelines/shown', { recursive: true });
for (const folder of JOB_FOLDERS) {
  if (folder === 'java8') continue;
  const classes = jobClasses(folder);
  const find = finderOf(classes);
  const shown = mainsOf(undefined, classes, find).flatMap((main) => pipelinesOf(main, { find }).map(pipelineAsText));
  writeFileSync(`fixtures/pipelines/shown/${folder}.txt`, `${shown.join('\n\n')}\n`);
}
