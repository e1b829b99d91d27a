import { text } from '#evidence';
import { shownType, type UserFunction } from '#formats/bytecode';
import { type DeclaredState, declaredStates } from '../against/declared-states.ts';
import type { JobCode } from '../job-code.ts';
import { placeKey } from '../place.ts';
import { defineRule, type Hit } from '../rule.ts';
import { userCodeOf } from '../user-code.ts';
import { cure, docs, shortName } from '../wording.ts';
import { isKeyedHandle } from './state-calls.ts';

const KEYED = new Set(['value', 'list', 'map', 'reducing', 'aggregating']);

/**
 * The backend knows the keyed states of an operator by their names: whoever asks for a name a second time gets the first
 * state, whatever the second descriptor says (`AbstractKeyedStateBackend.getPartitionedState`, 1.13 to 2.3).
 */
export const stateNameClash = defineRule({
  id: 'state-name-clash',
  title: text('Two states of one operator have the same name', '同一算子的两个状态重名'),
  severity: 'critical',
  docs: [docs('dev/datastream/fault-tolerance/state/')],
  leadsTo: ['restore-serializer-incompatible'],

  *check(code) {
    for (const one of userCodeOf(code).functions) if (asksTwice(one, code)) yield* clashesIn(one, code);
  },
});

/** Following what a class does when it opens is work: only for those that ask for keyed state more than once. */
function asksTwice({ lambda, opening }: UserFunction, code: JobCode): boolean {
  if (lambda !== undefined) return false;
  const { reach } = userCodeOf(code);
  return opening.flatMap((one) => reach.from(one)).flatMap(({ flow }) => flow.calls.filter(isKeyedHandle)).length > 1;
}

function* clashesIn({ classFile }: UserFunction, code: JobCode): Generator<Hit> {
  const first = new Map<string, DeclaredState>();
  for (const state of declaredStates(classFile.name, code) ?? []) {
    if (!KEYED.has(state.kind)) continue;
    const before = first.get(state.name);
    if (before === undefined) first.set(state.name, state);
    else if (placeKey(before.at) !== placeKey(state.at)) yield hitOf(before, state, classFile.name);
  }
}

function hitOf(before: DeclaredState, state: DeclaredState, className: string): Hit {
  const differ = shapeText(before) !== shapeText(state);
  const name = shortName(className);
  return {
    place: state.at,
    also: [before.at],
    ...(!differ && { severity: 'warning' as const }),
    confidence: differ ? 'certain' : 'likely',
    subject: { state: state.name },
    summary: differ
      ? text(
          `${name} asks for the state "${state.name}" as ${shapeText(before)} and as ${shapeText(state)}: Flink gives the first one both times, and a ClassCastException follows.`,
          `${name} 把状态 "${state.name}" 同时声明为 ${shapeText(before)} 和 ${shapeText(state)}：Flink 两次都返回第一个，随后抛出 ClassCastException。`,
        )
      : text(
          `${name} asks for the state "${state.name}" twice (${shapeText(state)}): both handles are one state, and what is written through one overwrites the other.`,
          `${name} 两次获取状态 "${state.name}"（${shapeText(state)}）：两个句柄是同一个状态，写入会互相覆盖。`,
        ),
    prescriptions: [
      cure(
        text('Give each state of an operator its own name.', '为同一算子的每个状态使用不同的名称。'),
        `new ${descriptorOf(state)}("${state.name}-2", …)`,
        text(
          'The renamed state starts empty; the first keeps what a savepoint holds.',
          '改名的状态从空开始；第一个状态仍可从保存点恢复。',
        ),
      ),
    ],
  };
}

/** `ValueState<Long>` */
function shapeText({ kind, type }: DeclaredState): string {
  const state = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}State`;
  return type === undefined ? state : `${state}<${shownType(type)}>`;
}

function descriptorOf({ kind }: DeclaredState): string {
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}StateDescriptor`;
}
