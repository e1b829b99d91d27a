import { text } from '#evidence';
import type { SerializerShape } from '#restore';
import type { RuleNotAssessed } from '../examine.ts';
import type { JobCode } from '../job-code.ts';
import { SERIALIZER } from './faults.ts';
import type { OperatorVerdict } from './operator-verdicts.ts';
import { writtenShape } from './written-shape.ts';

const MOST_TOLD = 5;

/**
 * Values of a POJO may be of its subclasses. Flink notes those that are registered, and those it met while it wrote with
 * RocksDB; the heap backend writes the others without a word of their fields, and reads them with the class as it is then.
 */
export function untoldSubclasses(operators: readonly OperatorVerdict[], code: JobCode): readonly RuleNotAssessed[] {
  let byParent: ReadonlyMap<string, readonly string[]> | undefined;
  const told = operators.flatMap(({ status, before, now }) =>
    status !== 'mapped' || before === undefined
      ? []
      : before.states.flatMap(({ name, serializers }) => {
          const pojos = serializers.flatMap((one) => pojosIn(writtenShape(one)));
          if (pojos.length === 0) return [];
          byParent ??= subclassesOf(code);
          const untold = pojos.flatMap(({ type = '', subclasses = [] }) => {
            const noted = new Set(subclasses.map(({ role }) => role));
            return (byParent?.get(type) ?? []).filter((one) => !noted.has(one));
          });
          return untold.length === 0 ? [] : [notAssessed(name, now?.name ?? before.id, untold)];
        }),
  );
  return told.slice(0, MOST_TOLD);
}

function pojosIn(shape: SerializerShape | undefined): readonly SerializerShape[] {
  if (shape === undefined) return [];
  return [...(shape.family === 'pojo' ? [shape] : []), ...shape.parts.flatMap((part) => pojosIn(part.shape))];
}

/** The job's own classes by the class they extend, both as Java names them. */
function subclassesOf({ classes }: JobCode): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const name of classes.own) {
    const parent = classes.find(name)?.superName?.replaceAll('/', '.');
    if (parent === undefined || parent.startsWith('java.')) continue;
    const known = found.get(parent);
    if (known === undefined) found.set(parent, [name.replaceAll('/', '.')]);
    else known.push(name.replaceAll('/', '.'));
  }
  return found;
}

function notAssessed(state: string, operator: string, subclasses: readonly string[]): RuleNotAssessed {
  const named = [...new Set(subclasses)].slice(0, MOST_TOLD).join(', ');
  return {
    rule: SERIALIZER,
    because: text(
      `values of state "${state}" of ${operator} may be of ${named}, of which the snapshot says nothing: a subclass that is not registered is read with the class as it is now, and fails (EOFException) or reads nonsense if its fields changed`,
      `算子 ${operator} 的状态“${state}”的值可能属于 ${named}，而快照对其没有任何记录：未注册的子类会按现在的类读取，若字段已改变，则读取失败（EOFException）或读出错误的值`,
    ),
    remedy: text(
      'Compare its fields with the jar that wrote the state; register subclasses (pipeline.serialization-config) before the next savepoint.',
      '请与写入该状态的 jar 比较其字段；在下一个保存点之前注册子类（pipeline.serialization-config）。',
    ),
  };
}
