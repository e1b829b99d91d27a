import { type FlinkRelease, flinkClass, flinkMethod, goneClass, goneMember } from '#formats/bytecode';
import { type ClassFile, TAG } from '#formats/classfile';
import type { JobCode } from '../job-code.ts';

/** Something of Flink that a class names and the target release does not have. */
export interface MissingLink {
  /** The class of Flink, internal name. */
  readonly owner: string;
  /** `name descriptor` of the field or method; undefined where the class itself is missing. */
  readonly member: string | undefined;
  /** Descriptors of its namesakes in the target release. */
  readonly instead: readonly string[];
  readonly moved: string | undefined;
  /** The release it went with, or came with where that is later than the target. */
  readonly gone: FlinkRelease | undefined;
  readonly since: FlinkRelease | undefined;
  /** Who names it, and at which constant. */
  readonly users: readonly { readonly classFile: ClassFile; readonly constant: number }[];
}

const FLINK = 'org/apache/flink/';
/** What lies in the jar is linked there, and what others tell of is left to them. */
const LIBRARIES = /^(?:org\/apache\/flink|com\/ververica\/cdc)\//;
/** Connectors have versions of their own: what the table says of their members holds for one of them. */
const CONNECTOR = /^org\/apache\/flink\/(?:connector|streaming\/connectors|formats)\//;

/** `whole`: the class is missing, not only the member. */
type Answer = Pick<MissingLink, 'instead' | 'moved' | 'gone' | 'since'> & { readonly whole: boolean };

/** All that own classes and connectors in the jar name and the target release has not. Found once. */
export function missingLinksOf(code: JobCode): readonly MissingLink[] {
  const known = KNOWN.get(code);
  if (known) return known;
  const links = collect(code);
  KNOWN.set(code, links);
  return links;
}

const KNOWN = new WeakMap<JobCode, readonly MissingLink[]>();

function collect(code: JobCode): readonly MissingLink[] {
  const inJar = new Set(code.classes.names.filter((name) => name.startsWith(FLINK)));
  const found = new Map<string, { link: MissingLink; users: { classFile: ClassFile; constant: number }[] }>();
  const answers = new Map<string, Answer | undefined>();
  for (const classFile of linkedClasses(code)) {
    for (const [key, constant] of namesIn(classFile)) {
      const [owner = '', ...member] = key.split(' ');
      if (inJar.has(owner)) continue;
      if (!answers.has(key)) answers.set(key, answerFor(owner, member, code.flink));
      const answer = answers.get(key);
      if (answer === undefined) continue;
      const named = answer.whole || member.length === 0 ? undefined : member.join(' ');
      const name = named === undefined ? owner : key;
      const known = found.get(name) ?? { link: { ...answer, owner, member: named, users: [] }, users: [] };
      found.set(name, known);
      known.users.push({ classFile, constant });
    }
  }
  return [...found.values()].map(({ link, users }) => ({ ...link, users }));
}

/** Own classes, then those of connectors and the like that the jar brings. */
function* linkedClasses({ classes }: JobCode): Generator<ClassFile> {
  const own = new Set(classes.own);
  const others = classes.names.filter((name) => LIBRARIES.test(name) && !own.has(name));
  for (const name of [...classes.own, ...others]) {
    const classFile = classes.find(name);
    if (classFile) yield classFile;
  }
}

/** What a class names of Flink, each once, with the number of the constant: `owner` or `owner name descriptor`. */
function namesIn({ pool }: ClassFile): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (let index = 1; index < pool.count; index++) {
    const tag = pool.tag(index);
    if (tag === TAG.class) {
      const name = pool.className(index);
      if (name.startsWith(FLINK)) found.set(name, index);
    } else if (tag >= TAG.field && tag <= TAG.interfaceMethod) {
      const owner = pool.ownerOf(index);
      if (owner.startsWith(FLINK)) found.set(`${owner} ${pool.nameOf(index)} ${pool.descriptorOf(index)}`, index);
    }
  }
  return found;
}

function answerFor(owner: string, member: readonly string[], flink: FlinkRelease): Answer | undefined {
  const [name, descriptor] = member;
  return name === undefined || descriptor === undefined
    ? ofClass(owner, flink)
    : ofMember(owner, name, descriptor, flink);
}

function ofClass(owner: string, flink: FlinkRelease): Answer | undefined {
  const gone = goneClass(owner, flink);
  const listed = flinkClass(owner, flink);
  if (gone === undefined && listed.known !== 'absent') return undefined;
  const said = listed.known === 'absent' ? listed : undefined;
  return { whole: true, instead: [], moved: gone?.moved, gone: said?.gone ?? gone?.first, since: said?.since };
}

/** Where the class is missing as a whole, that is what is told. */
function ofMember(owner: string, name: string, descriptor: string, flink: FlinkRelease): Answer | undefined {
  const whole = ofClass(owner, flink);
  if (whole) return whole;
  const gone = goneMember(owner, name, descriptor, flink);
  const listed = CONNECTOR.test(owner) ? undefined : flinkMethod(owner, name, descriptor, flink);
  if (gone === undefined && listed?.known !== 'absent') return undefined;
  const said = listed?.known === 'absent' ? listed : undefined;
  return {
    whole: false,
    instead: said?.instead ?? [],
    moved: undefined,
    gone: said?.gone ?? gone?.first,
    since: said?.since,
  };
}
