import type { FlinkRelease } from '../types/verdict.ts';
import { GONE_TABLE } from './gone-table.ts';
import { unpackedNames, wholeDescriptor } from './names.ts';
import { positionOf, releaseOf } from './releases.ts';

/** What a distribution had and a later one has not. Between the two nobody looked. */
export interface Gone {
  readonly last: FlinkRelease | undefined;
  readonly first: FlinkRelease | undefined;
  /** The only class of the same name that the newest distribution has elsewhere. */
  readonly moved: string | undefined;
}

interface GoneTable {
  readonly classes: ReadonlyMap<string, { readonly letters: string; readonly moved: string | undefined }>;
  /** By `owner#name`, the descriptor in front: as many as there are overloads. */
  readonly members: ReadonlyMap<string, readonly { readonly descriptor: string; readonly letters: string }[]>;
  /** Classes that inherit from one whose members went. */
  readonly heirs: ReadonlyMap<string, readonly string[]>;
}

/** Whether a release no longer has a class that older distributions had, public and not internal. */
export function goneClass(name: string, release: FlinkRelease): Gone | undefined {
  const found = table().classes.get(name);
  return found && isGone(found.letters, release) ? told(found.letters, found.moved) : undefined;
}

/**
 * Whether a release no longer has a field or method that older distributions had, in a class that it still has.
 *
 * @param owner as a call names it: the static type of the receiver, which may inherit what went
 */
export function goneMember(owner: string, name: string, descriptor: string, release: FlinkRelease): Gone | undefined {
  const { members, heirs } = table();
  const ancestors = name === '<init>' ? [] : (heirs.get(owner) ?? []);
  for (const one of [owner, ...ancestors]) {
    const same = members.get(`${one}#${name}`)?.find((member) => member.descriptor === descriptor);
    if (same) return isGone(same.letters, release) ? told(same.letters, undefined) : undefined;
  }
  return undefined;
}

function isGone(letters: string, release: FlinkRelease): boolean {
  return positionOf(release) >= letters.charCodeAt(1) - 'a'.charCodeAt(0);
}

function told(letters: string, moved: string | undefined): Gone {
  return { last: releaseOf(letters.slice(0, 1)), first: releaseOf(letters.slice(1)), moved };
}

let parsed: GoneTable | undefined;

function table(): GoneTable {
  parsed ??= parse(GONE_TABLE);
  return parsed;
}

/**
 *     names       see names.ts
 *     gone class  !number letters [number of the class it became]
 *     class       :number     then per member that went   name descriptor letters
 *     heir        <number number…
 *
 * Letters: the last release that has it, the first that was seen without.
 */
function parse(text: string): GoneTable {
  const [first = '', ...lines] = text.split('\n');
  const names = unpackedNames(first);
  const nameAt = (number: string | undefined) => names[Number(number)] ?? '';
  const classes = new Map<string, { letters: string; moved: string | undefined }>();
  const members = new Map<string, { descriptor: string; letters: string }[]>();
  const heirs = new Map<string, readonly string[]>();
  let owner = '';
  for (const line of lines) {
    const [head = '', second = '', ...more] = line.split(' ');
    const mark = head[0];
    const name = nameAt(head.slice(1));
    if (mark === '!')
      classes.set(name, { letters: second, moved: more[0] === undefined ? undefined : nameAt(more[0]) });
    else if (mark === ':') owner = name;
    else if (mark === '<' && NUMBER.test(head.slice(1))) heirs.set(name, [second, ...more].map(nameAt));
    else {
      const key = `${owner}#${head}`;
      const member = { descriptor: wholeDescriptor(second, names), letters: more[0] ?? '' };
      const known = members.get(key);
      if (known) known.push(member);
      else members.set(key, [member]);
    }
  }
  return { classes, members, heirs };
}

/** `<init>` is a member. */
const NUMBER = /^\d+$/;
