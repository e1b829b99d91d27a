import { text } from '#evidence';
import {
  alternatives,
  type Call,
  flowOf,
  type MethodFlow,
  ownFieldOf,
  placeOf,
  type UserFunction,
} from '#formats/bytecode';
import { defineRule } from '../rule.ts';
import { userCodeOf } from '../user-code.ts';
import { cure, docs, methodText } from '../wording.ts';

/** `close` runs after `open` failed as well: a NullPointerException there hides what really happened, and the rest stays open. */
export const closeWithoutNullCheck = defineRule({
  id: 'close-without-null-check',
  title: text('close() fails where open() failed', 'open() 失败后 close() 也会失败'),
  severity: 'info',
  docs: [docs('dev/datastream/user_defined_functions/')],
  leadsTo: ['oom-metaspace-leak'],

  *check(code) {
    for (const one of userCodeOf(code).functions) {
      if (one.lambda !== undefined) continue;
      const opened = openedFields(one);
      for (const close of opened.size === 0 ? [] : one.closing.filter(({ name }) => name === 'close')) {
        const flow = flowOf(close);
        const call = flow?.calls.find((it) => isUnguarded(it, flow, opened));
        const field = call && fieldOf(call);
        if (call === undefined || field === undefined) continue;
        yield {
          place: placeOf(close, call.pc),
          confidence: 'likely' as const,
          summary: text(
            `${methodText({ method: close })} calls ${field}.${call.name}() without looking whether ${field} is there: when open() fails before it is set, close() throws a NullPointerException, and what stands below it is not closed.`,
            `${methodText({ method: close })} 未检查 ${field} 是否为 null 就调用 ${field}.${call.name}()：若 open() 在赋值前失败，close() 会抛出 NullPointerException，其后的资源也不会关闭。`,
          ),
          prescriptions: [
            cure(text('Test for null.', '检查 null。'), `if (${field} != null) {\n  ${field}.${call.name}();\n}`),
          ],
        };
      }
    }
  },
});

/** Fields that only `open` fills. */
function openedFields({ opening, classFile }: UserFunction): ReadonlySet<string> {
  const filledBy = (names: (name: string) => boolean, methods: UserFunction['opening']) =>
    methods.filter(({ name }) => names(name)).flatMap((one) => flowOf(one)?.writes ?? []);
  const early = new Set(filledBy((name) => name === '<init>', classFile.methods).map(({ name }) => name));
  const late = filledBy((name) => name === 'open', opening).filter(
    ({ of, value, name }) =>
      of?.kind === 'this' &&
      !early.has(name) &&
      alternatives(value).some(({ kind }) => kind === 'new' || kind === 'call'),
  );
  return new Set(late.map(({ name }) => name));
}

function isUnguarded(call: Call, { branches, calls, ways }: MethodFlow, opened: ReadonlySet<string>): boolean {
  const field = fieldOf(call);
  if (field === undefined || !opened.has(field) || ways.caughtAt(call.pc).some((type) => type !== 'any')) return false;
  // Somebody else may look: a branch on it, or on what was made of it; `closeQuietly(it)`.
  const tested = branches.some(({ operands }) =>
    operands.some((it) => alternatives(it).some((way) => ownFieldOf(way) === field)),
  );
  const given = calls.some((it) => it.arguments.some((argument) => ownFieldOf(argument) === field));
  return !tested && !given;
}

function fieldOf({ receiver }: Call): string | undefined {
  return receiver === undefined ? undefined : ownFieldOf(receiver);
}
