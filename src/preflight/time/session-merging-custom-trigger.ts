import { text } from '#evidence';
import { type Call, flowOf, nearestMethods, numberIn, type Origin, placeOfClass, typesAbove } from '#formats/bytecode';
import type { ClassFile } from '#formats/classfile';
import type { JobCode } from '../job-code.ts';
import { defineRule } from '../rule.ts';
import { flowsNaming, ownClasses } from '../user-code.ts';
import { cure, docs, shortName } from '../wording.ts';

const TRIGGER = 'org/apache/flink/streaming/api/windowing/triggers/Trigger';
const SESSION = /\/(?:EventTime|ProcessingTime|DynamicEventTime|DynamicProcessingTime)SessionWindows$/;

/** Session windows merge, and their trigger must be able to: `canMerge` and `onMerge`. Flink's defaults refuse and throw. */
export const sessionMergingCustomTrigger = defineRule({
  id: 'session-merging-custom-trigger',
  title: text('A trigger cannot be merged', '触发器不支持合并'),
  severity: 'critical',
  docs: [docs('dev/datastream/operators/windows/#triggers')],
  leadsTo: ['job-init-failed', 'user-code-exception'],

  *check(code) {
    for (const classFile of ownClasses(code)) {
      if (!typesAbove(code.classes, classFile.name).includes(TRIGGER)) continue;
      const merge = methodOf(code, classFile, 'onMerge') !== undefined;
      const says = saysItMerges(code, classFile);
      const used = usedOnSessions(code, classFile.name);
      if (merge ? says !== false || !used : !says && !used) continue;
      const name = shortName(classFile.name);
      const missing = says === true ? 'onMerge' : 'canMerge';
      yield {
        place: placeOfClass(classFile),
        confidence: 'certain',
        summary: text(
          says === true
            ? `${name} says that it can merge, and has no onMerge: Flink's throws UnsupportedOperationException at the first merge of windows.`
            : `${name} is used on session windows, which merge, and does not say that it can: the job is refused when it is submitted.`,
          says === true
            ? `${name} 声明支持合并，却没有 onMerge：首次合并窗口时会抛出 UnsupportedOperationException。`
            : `${name} 用在会合并的会话窗口上，却没有声明支持合并：提交作业时会被拒绝。`,
        ),
        prescriptions: [
          cure(
            text(`Write canMerge and onMerge (missing: ${missing}).`, `实现 canMerge 与 onMerge（缺少：${missing}）。`),
            '@Override\npublic boolean canMerge() {\n  return true;\n}\n\n@Override\npublic void onMerge(TimeWindow window, OnMergeContext context) {\n  context.mergePartitionedState(descriptor);\n  context.registerEventTimeTimer(window.maxTimestamp());\n}',
          ),
        ],
      };
    }
  },
});

function methodOf({ classes }: JobCode, { name }: ClassFile, method: string) {
  return nearestMethods(classes, name, method)[0];
}

/** Undefined if it does more than return a constant; Flink's own `canMerge` returns false. */
function saysItMerges(code: JobCode, classFile: ClassFile): boolean | undefined {
  const method = methodOf(code, classFile, 'canMerge');
  if (method === undefined) return false;
  const values = (flowOf(method)?.returns ?? []).map(({ value }) =>
    value === undefined ? undefined : numberIn(value),
  );
  const [only] = values;
  return values.length === 1 && only !== undefined ? only === 1 : undefined;
}

/** `window(EventTimeSessionWindows…).trigger(new X())` */
function usedOnSessions(code: JobCode, trigger: string): boolean {
  for (const { method, calls } of flowsNaming(code, (name) => name === trigger)) {
    if (calls.some((call) => call.name === 'trigger' && makes(call, trigger) && isOnSession(call.receiver))) {
      return method.classFile.name !== trigger;
    }
  }
  return false;
}

function makes({ arguments: taken }: Call, type: string): boolean {
  return taken.some((one) => (one.kind === 'new' && one.type === type) || (one.kind === 'call' && one.owner === type));
}

/** The receiver was made by `window(assigner)` of a session assigner. */
function isOnSession(receiver: Origin | undefined): boolean {
  let one = receiver;
  for (let depth = 0; one?.kind === 'call' && depth < 20; depth++) {
    if (one.arguments.some((taken) => taken.kind === 'call' && SESSION.test(taken.owner))) return true;
    one = one.receiver;
  }
  return false;
}
