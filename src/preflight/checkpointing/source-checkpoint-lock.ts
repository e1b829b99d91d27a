import { text } from '#evidence';
import { nearestMethods, ownFieldOf, placeOf, typesAbove } from '#formats/bytecode';
import { defineRule } from '../rule.ts';
import { userCodeOf } from '../user-code.ts';
import { cure, docs, methodText, shortName } from '../wording.ts';

/** A source that keeps its position must emit and move on under the checkpoint lock; else a checkpoint falls in between. */
export const sourceCheckpointLock = defineRule({
  id: 'source-checkpoint-lock',
  title: text('A source changes its position without the checkpoint lock', '数据源未持有检查点锁就更新位置'),
  severity: 'warning',
  docs: [docs('dev/datastream/fault-tolerance/state/#stateful-source-functions')],
  leadsTo: ['duplicates-at-least-once', 'checkpoint-source-lock'],

  *check(code) {
    const { functions, reach } = userCodeOf(code);
    for (const { kinds, types, classFile, perRecord } of functions) {
      const isLegacy = kinds.has('source') && types.some((type) => type.endsWith('SourceFunction'));
      if (
        !isLegacy ||
        !typesAbove(code.classes, classFile.name).some((type) => /\/(?:List)?Checkpointed(?:Function)?$/.test(type))
      )
        continue;
      const run = perRecord.filter(({ name }) => name === 'run').flatMap((one) => reach.from(one));
      if (run.some(({ flow }) => flow.locks.length > 0)) continue;
      const saved = new Set(
        nearestMethods(code.classes, classFile.name, 'snapshotState')
          .flatMap((one) => reach.from(one))
          .flatMap(({ flow }) => flow.reads.flatMap((read) => ownFieldOf(read) ?? [])),
      );
      for (const { flow, method } of run) {
        const write = flow.writes.find(({ name, of }) => of?.kind === 'this' && saved.has(name));
        if (write === undefined) continue;
        yield {
          place: placeOf(method, write.pc),
          confidence: 'likely' as const,
          summary: text(
            `${methodText({ method })} changes ${shortName(classFile.name)}.${write.name}, which snapshotState saves, without the checkpoint lock: a checkpoint between emitting and moving on repeats or skips records.`,
            `${methodText({ method })} 在未持有检查点锁的情况下修改 ${shortName(classFile.name)}.${write.name}（snapshotState 会保存它）：检查点若落在发出记录与更新位置之间，恢复后会重复或丢失记录。`,
          ),
          prescriptions: [
            cure(
              text(
                'Emit and move on under the lock; or write a source of the new kind (FLIP-27).',
                '在锁内发出记录并更新位置；或改用新的 Source 接口（FLIP-27）。',
              ),
              `synchronized (ctx.getCheckpointLock()) {\n  ctx.collect(record);\n  ${write.name} = next;\n}`,
            ),
          ],
        };
      }
    }
  },
});
