import { text } from '#evidence';
import {
  flowOf,
  type MethodFlow,
  methodsNamed,
  nearestMethods,
  type Origin,
  ownFieldOf,
  placeOf,
  stemsFrom,
} from '#formats/bytecode';
import { ACCESS, has, type Member } from '#formats/classfile';
import { defineRule, type Hit } from '../rule.ts';
import { userCodeOf } from '../user-code.ts';
import { cure, docs, methodText } from '../wording.ts';

/** A source that does not see that it is cancelled: an endless loop without a flag, or with one the JVM may read once only. */
export const legacySourceCancel = defineRule({
  id: 'legacy-source-cancel',
  title: text('A source does not end when it is cancelled', '数据源被取消后不会结束'),
  severity: 'warning',
  docs: [docs('dev/datastream/sources/')],
  leadsTo: ['task-cancel-stuck'],

  *check(code) {
    for (const { kinds, classFile, types } of userCodeOf(code).functions) {
      const isLegacy = kinds.has('source') && types.some((type) => /SourceFunction$/.test(type));
      const run = isLegacy ? methodsNamed(classFile, 'run')[0] : undefined;
      const flow = run === undefined ? undefined : flowOf(run);
      if (run === undefined || flow === undefined || !flow.calls.some(({ pc }) => flow.ways.inLoop(pc))) continue;
      const flags = flagsAsked(flow);
      if (flags.length === 0 && isEndless(flow)) yield hitOf(run, 'no-flag');
      const cancel = nearestMethods(code.classes, classFile.name, 'cancel')[0];
      const set = new Set((cancel === undefined ? undefined : flowOf(cancel))?.writes.map(({ name }) => name));
      const plain = flags.find(
        (flag) => set.has(flag) && classFile.fields.some((one) => one.name === flag && !isVolatile(one)),
      );
      if (plain !== undefined) yield hitOf(run, plain);
    }
  },
});

function isVolatile({ access }: Member): boolean {
  return has(access, ACCESS.volatile);
}

/** Own fields that a branch in a loop hangs on. */
function flagsAsked({ branches, ways }: MethodFlow): readonly string[] {
  const inLoops = branches.filter(({ pc }) => ways.inLoop(pc)).flatMap(({ operands }) => operands);
  const names = new Set<string>();
  for (const operand of inLoops) {
    stemsFrom(operand, (one: Origin) => {
      const name = ownFieldOf(one);
      if (name !== undefined) names.add(name);
      return false;
    });
  }
  return [...names];
}

/** There is no way out of it but an exception. */
function isEndless({ blocks, ways }: MethodFlow): boolean {
  return !blocks.list.some(({ ends, start }) => ends === 'return' && ways.alive(start));
}

function hitOf(run: Member, flag: string): Hit {
  const endless = flag === 'no-flag';
  return {
    place: placeOf(run),
    confidence: endless ? 'likely' : 'certain',
    severity: endless ? 'warning' : 'info',
    summary: text(
      endless
        ? `${methodText({ method: run })} loops without end and asks for no flag: cancel() cannot stop it, and Flink must interrupt it.`
        : `${methodText({ method: run })} asks for the field ${flag}, which cancel() sets from another thread; it is not volatile, so the loop may never see it.`,
      endless
        ? `${methodText({ method: run })} 无限循环且不检查任何标志：cancel() 无法停止它，只能靠 Flink 中断。`
        : `${methodText({ method: run })} 检查字段 ${flag}，而 cancel() 在另一线程中设置它；该字段不是 volatile，循环可能永远看不到变化。`,
    ),
    prescriptions: [
      cure(
        text('Ask for a volatile flag that cancel() sets.', '检查由 cancel() 设置的 volatile 标志。'),
        'private volatile boolean running = true;\n\nwhile (running) { … }\n\n@Override\npublic void cancel() {\n  running = false;\n}',
      ),
    ],
  };
}
