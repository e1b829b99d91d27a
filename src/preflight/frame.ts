import type { CodeFrame } from '#engine';
import { FormatError } from '#formats/bytes';
import {
  type ClassFile,
  type Code,
  codeOf,
  Instructions,
  lineNumbersOf,
  type Member,
  OPCODE,
} from '#formats/classfile';
import type { JobCode } from './job-code.ts';
import { sourcePath } from './place.ts';
import type { Place } from './rule.ts';

/** A source file as it lies on the disk. */
export interface SourceText {
  /** As an editor opens it from where the user is. */
  readonly path: string;
  readonly lines: readonly string[];
}

/** Lines shown before and after the one that is meant. */
const AROUND = 1;
/** So many calls of a line are named. */
const MOST_CALLS = 4;

/** What stands at a place: lines of the source, or, where that is not at hand, what the compiled line calls. */
export function frameOf(code: JobCode, place: Place, source: SourceText | undefined): CodeFrame | undefined {
  if ('entry' in place || place.line === undefined) return undefined;
  const { line } = place;
  if (source !== undefined && line <= source.lines.length) {
    const first = Math.max(1, line - AROUND);
    const shown = source.lines.slice(first - 1, line + AROUND);
    return { path: source.path, line, of: 'source', lines: shown.map((one, i) => ({ number: first + i, text: one })) };
  }
  const path = source?.path ?? sourcePath(place);
  if (path === undefined) return undefined;
  const calls = soundCalls(code.classes.find(place.class), place.method, line);
  return { path, line, of: 'calls', lines: calls === '' ? [] : [{ number: line, text: calls }] };
}

/** A broken method calls nothing that can be told. */
function soundCalls(classFile: ClassFile | undefined, method: string, line: number): string {
  try {
    return callsAt(classFile, method, line);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return '';
  }
}

/** `Thread.sleep(…)`: calls of one line of a method, in their order; empty where nothing is called. */
function callsAt(classFile: ClassFile | undefined, method: string, line: number): string {
  const member = classFile?.methods.find(({ name, descriptor }) => `${name}${descriptor}` === method);
  const body = member && codeOf(member);
  if (!member || !body) return '';
  const calls = callsIn(member, body, line);
  const more = calls.length > MOST_CALLS ? ' …' : '';
  return calls.slice(0, MOST_CALLS).join(' · ') + more;
}

function callsIn(member: Member, body: Code, line: number): readonly string[] {
  const starts = lineNumbersOf(body).toSorted((a, b) => a.pc - b.pc);
  const calls: string[] = [];
  let next = 0;
  let current = 0;
  for (const at = new Instructions(body); at.next(); ) {
    while (next < starts.length && (starts[next]?.pc ?? 0) <= at.pc) current = starts[next++]?.line ?? 0;
    if (current !== line || at.opcode < OPCODE.invokevirtual || at.opcode > OPCODE.invokeinterface) continue;
    calls.push(callText(member, at.operand));
  }
  return calls.filter((one, i) => one !== '' && one !== calls[i - 1]);
}

/** Boxing is what the compiler wrote, not the user. */
const BOXES = /^java\/lang\/(?:Integer|Long|Double|Float|Boolean|Short|Byte|Character)$/;

function callText({ pool }: Member, operand: number): string {
  const owner = pool.ownerOf(operand);
  const name = pool.nameOf(operand);
  if (BOXES.test(owner) && (name === 'valueOf' || name.endsWith('Value'))) return '';
  const simple = owner.slice(Math.max(owner.lastIndexOf('/'), owner.lastIndexOf('$')) + 1);
  const takes = pool.descriptorOf(operand).startsWith('()') ? '()' : '(…)';
  return name === '<init>' ? `new ${simple}${takes}` : `${simple}.${name}${takes}`;
}
