import { text } from '#evidence';
import type { CodePlace } from '#formats/bytecode';
import { type ClassFile, TAG } from '#formats/classfile';
import { javaName } from '../place.ts';
import { defineRule } from '../rule.ts';
import { ownClasses } from '../user-code.ts';
import { cure, docs } from '../wording.ts';
import { hasClass } from './contents.ts';
import { placeOfConstant } from './link-place.ts';

/** Internals of Flink may go with any release. */
export const internalApi = defineRule({
  id: 'internal-api',
  title: text('Code uses internals of Flink', '代码使用了 Flink 的内部类'),
  severity: 'warning',
  docs: [docs('ops/upgrading/')],
  leadsTo: ['version-mismatch'],
  check: (code) => {
    const users = new Map<string, { classFile: ClassFile; constant: number }[]>();
    for (const classFile of ownClasses(code)) {
      for (const [name, constant] of internalsIn(classFile)) {
        if (hasClass(code, name)) continue;
        users.set(name, [...(users.get(name) ?? []), { classFile, constant }]);
      }
    }
    return [...users].map(([name, all]) => {
      const [place, ...also] = all
        .slice(0, MOST_PLACES)
        .map(({ classFile, constant }) => placeOfConstant(classFile, constant));
      return {
        place: place as CodePlace,
        confidence: 'certain' as const,
        summary: text(
          `${javaName(name)} is internal to Flink: it may change or go with any release. ${all.length} own classes use it.`,
          `${javaName(name)} 是 Flink 的内部类，可能随任何版本改变或移除。有 ${all.length} 个自身的类使用它。`,
        ),
        prescriptions: [cure(text('Use the public API instead.', '改用公共 API。'))],
        ...(also.length > 0 ? { also } : {}),
      };
    });
  },
});

const MOST_PLACES = 10;
const INTERNAL =
  /^org\/apache\/flink\/(?:runtime|streaming\/runtime|table\/planner|table\/runtime|shaded|streaming\/api\/functions\/(?:source|sink)\/legacy)\//;
/** Below `runtime`, and public all the same. */
const PUBLIC =
  /^org\/apache\/flink\/runtime\/(?:state\/(?:\w*(?:Context|StateBackend|StateBackendFactory|CheckpointStorage|CheckpointStorageFactory|CheckpointListener|CheckpointOutputStream|PartitionStreamProvider|NamespaceTypeInfo)(?:\$\w+)?|(?:filesystem|memory|hashmap|storage)\/\w+)|asyncprocessing\/declare\/\w+|jobgraph\/(?:RestoreMode|SavepointConfigOptions|tasks\/InputSplitProvider)|\w+\/\w*Options)$|streaming\/runtime\/(?:streamrecord\/(?:LatencyMarker|RecordAttributes\w*)|tasks\/ProcessingTimeServiceAware|operators\/windowing\/TimestampedValue|execution\/\w+)$|table\/runtime\/typeutils\/SortedMapTypeInfo$/;

function internalsIn({ pool }: ClassFile): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (let index = 1; index < pool.count; index++) {
    const tag = pool.tag(index);
    const isMember = tag >= TAG.field && tag <= TAG.interfaceMethod;
    if (tag !== TAG.class && !isMember) continue;
    const name = isMember ? pool.ownerOf(index) : pool.className(index);
    if (INTERNAL.test(name) && !PUBLIC.test(name)) found.set(name, index);
  }
  return found;
}
