import { text } from '#evidence';
import { type Call, type CodePlace, type Origin, ownFieldOf, placeOf, type Reached } from '#formats/bytecode';
import type { JobCode } from '../job-code.ts';
import { constantOf, settingsOf } from '../pipeline-facts.ts';
import { defineRule } from '../rule.ts';
import { changes } from '../state/changes.ts';
import { methodsPerRecord, userCodeOf } from '../user-code.ts';
import { cure, docs, methodText, shortName } from '../wording.ts';

const REUSE = 'pipeline.object-reuse';

/**
 * With object reuse chained functions are given the same object, not copies: one that keeps its record sees what another one
 * makes of it afterwards.
 */
export const mutableInputObject = defineRule({
  id: 'mutable-input-object',
  title: text('Records are kept and changed while object reuse is on', '开启对象复用时保存并修改数据对象'),
  severity: 'warning',
  docs: [docs('dev/datastream/execution/execution_configuration/')],
  leadsTo: [],

  *check(code) {
    if (!reuses(code)) return;
    const { keepers, changers } = handlersOf(code);
    for (const { kept, type, method, pc } of keepers) {
      const changer = changers.get(type);
      if (changer === undefined) continue;
      yield {
        place: placeOf(method, pc),
        also: [changer],
        confidence: 'possible' as const,
        subject: { configKey: REUSE },
        summary: text(
          `${methodText({ method })} keeps its record in ${kept}, objects are reused, and other functions change a ${shortName(type)} they are given: what is kept may change afterwards.`,
          `${methodText({ method })} 把数据保存在 ${kept} 中，而作业开启了对象复用，且其他函数会修改收到的 ${shortName(type)}：保存的内容之后可能被改变。`,
        ),
        prescriptions: [
          cure(
            text(
              'Keep a copy; and let functions emit new records in place of changed ones.',
              '保存副本；函数应发出新对象而非修改后的对象。',
            ),
            `${kept}.add(new ${shortName(type)}(record));   // or: env.getConfig().disableObjectReuse()`,
          ),
        ],
      };
    }
  },
});

/** The code switches it on, and nothing in it switches it off again. */
function reuses(code: JobCode): boolean {
  return code.pipelines.some((pipeline) =>
    /^(?:1|true)$/.test(constantOf(settingsOf(pipeline, REUSE).at(-1)?.value) ?? ''),
  );
}

interface Keeper {
  readonly kept: string;
  /** Of the record, an internal name. */
  readonly type: string;
  readonly method: Reached['method'];
  readonly pc: number;
}

interface Handlers {
  /** Functions that keep the record they are given. */
  readonly keepers: readonly Keeper[];
  /** By the class of a record: where a function changes one it is given. */
  readonly changers: ReadonlyMap<string, CodePlace>;
}

function handlersOf(code: JobCode): Handlers {
  const entries = new Set(userCodeOf(code).functions.flatMap(({ perRecord }) => perRecord));
  const keepers: Keeper[] = [];
  const changers = new Map<string, CodePlace>();
  for (const { reached } of methodsPerRecord(code)) {
    if (!entries.has(reached.method)) continue;
    keepers.push(...keptIn(reached, code));
    for (const { type, pc } of changedIn(reached, code)) changers.set(type, placeOf(reached.method, pc));
  }
  return { keepers, changers };
}

/** In a field, or in a collection in a field. */
function* keptIn({ flow, method }: Reached, code: JobCode): Generator<Keeper> {
  for (const { name, of, value, pc } of flow.writes) {
    const type = recordType(value, code);
    if (type !== undefined && of?.kind === 'this') yield { kept: name, type, method, pc };
  }
  for (const call of flow.calls) {
    const kept = changes(call) && call.receiver !== undefined ? ownFieldOf(call.receiver) : undefined;
    const type = kept === undefined ? undefined : call.arguments.map((one) => recordType(one, code)).find(Boolean);
    if (kept !== undefined && type !== undefined) yield { kept, type, method, pc: call.pc };
  }
}

/** A field of the record is written, or a setter is called on it. */
function* changedIn({ flow }: Reached, code: JobCode): Generator<{ readonly type: string; readonly pc: number }> {
  const setters = flow.calls.filter(isSetter).map(({ receiver, pc }) => ({ of: receiver, pc }));
  for (const { of, pc } of [...flow.writes, ...setters]) {
    const type = of && recordType(of, code);
    if (type !== undefined) yield { type, pc };
  }
}

/** The class of a record as it was given to the function: only the job's own can be changed by it. */
function recordType(origin: Origin, { classes }: JobCode): string | undefined {
  if (origin.kind !== 'parameter' || !origin.descriptor.startsWith('L')) return undefined;
  const type = origin.descriptor.slice(1, -1);
  return classes.isOwn(type) ? type : undefined;
}

function isSetter({ name, descriptor }: Call): boolean {
  return /^set[A-Z]/.test(name) && !descriptor.startsWith('()');
}
