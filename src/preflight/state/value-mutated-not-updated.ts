import { text } from '#evidence';
import {
  alternatives,
  type Call,
  flowOf,
  type MethodFlow,
  type Origin,
  placeOf,
  type Reached,
} from '#formats/bytecode';
import type { JobCode } from '../job-code.ts';
import { defineRule, type Hit } from '../rule.ts';
import { userCodeOf } from '../user-code.ts';
import { cure, docs, wayText } from '../wording.ts';
import { changes } from './changes.ts';
import { handleOf, stateOf } from './state-calls.ts';

/**
 * What `value()` gives is changed, and never written back. The heap backend hands out its own object, so it seems to work;
 * RocksDB hands out a copy, and the change is lost.
 */
export const valueMutatedNotUpdated = defineRule({
  id: 'value-mutated-not-updated',
  title: text('A state value is changed and not written back', '修改了状态值却没有写回'),
  severity: 'critical',
  docs: [docs('dev/datastream/fault-tolerance/state/')],
  leadsTo: [],

  *check(code) {
    const { functions, reach } = userCodeOf(code);
    for (const entry of functions.flatMap(({ perRecord }) => perRecord)) {
      const all = reach.from(entry);
      for (const reached of all) yield* hitsIn(code, reached, all);
    }
  },
});

function* hitsIn(code: JobCode, reached: Reached, all: readonly Reached[]): Generator<Hit> {
  const { flow, method } = reached;
  for (const read of flow.calls.filter((one) => stateOf(one) === 'ValueState' && one.name === 'value')) {
    const handle = handleOf(read);
    if (handle === undefined || all.some((one) => writesBack(one.flow, handle))) continue;
    const change = changeOf(code, flow, read);
    if (change !== undefined) yield hitOf(wayText(reached), handle, placeOf(method, change));
  }
}

function writesBack({ calls, returns }: MethodFlow, handle: string): boolean {
  const back = (call: Call) =>
    stateOf(call) === 'ValueState' && /^(?:asyncU|u)pdate$|^(?:asyncC|c)lear$/.test(call.name);
  const handedOn = ({ value }: (typeof returns)[number]) => value?.kind === 'field' && value.name === handle;
  return (
    calls.some(
      (call) =>
        (back(call) && (handleOf(call) ?? handle) === handle) || call.arguments.some((one) => isField(one, handle)),
    ) || returns.some(handedOn)
  );
}

/** The state itself is given to somebody else, who may write. */
function isField(origin: Origin, name: string): boolean {
  return origin.kind === 'field' && origin.name === name;
}

/** Where the object is changed: a collection, a field of it, or through a method of its class that sets a field. */
function changeOf(code: JobCode, flow: MethodFlow, read: Call): number | undefined {
  const isIt = (origin: Origin | undefined) => origin !== undefined && alternatives(origin).includes(read);
  const write = flow.writes.find(({ of }) => isIt(of));
  if (write !== undefined) return write.pc;
  return flow.calls.find((call) => isIt(call.receiver) && (changes(call) || setsField(code, call)))?.pc;
}

function setsField({ classes }: JobCode, { owner, name, descriptor }: Call): boolean {
  const method = classes.isOwn(owner)
    ? classes.find(owner)?.methods.find((one) => one.name === name && one.descriptor === descriptor)
    : undefined;
  const writes = method === undefined ? [] : (flowOf(method)?.writes ?? []);
  return writes.some(({ of }) => of?.kind === 'this');
}

function hitOf(way: string, handle: string, place: Hit['place']): Hit {
  return {
    place,
    confidence: 'likely',
    summary: text(
      `${way} changes what ${handle}.value() gave, and nothing calls ${handle}.update(): the heap backend happens to keep the change, RocksDB loses it.`,
      `${way} 修改了 ${handle}.value() 返回的对象，却没有任何代码调用 ${handle}.update()：堆状态后端碰巧会保留修改，RocksDB 则会丢失。`,
    ),
    prescriptions: [cure(text('Write the value back.', '把值写回状态。'), `${handle}.update(value);`)],
  };
}
