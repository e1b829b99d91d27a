import { type FlinkRelease, flinkClass, flinkMethod, goneClass, goneMember } from '#formats/bytecode';
import { type ClassFile, TAG } from '#formats/classfile';
import type { JobCode } from '../job-code.ts';
import { bundledIn } from './contents.ts';

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
/** Connectors, formats and the like. Flink's own core in a jar is not looked into: bundles-flink-core tells of it. */
const LIBRARIES =
  /^(?:org\/apache\/flink\/(?:connectors?|streaming\/connectors|formats|orc|cdc|cep|ml|state\/api|table\/catalog\/hive)|com\/ververica\/cdc)\//;
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
function* linkedClasses(code: JobCode): Generator<ClassFile> {
  const { classes } = code;
  const own = new Set(classes.own);
  const others = areMadeForIt(code) ? [] : classes.names.filter((name) => LIBRARIES.test(name) && !own.has(name));
  for (const name of [...classes.own, ...others]) {
    const classFile = classes.find(name);
    if (classFile) yield classFile;
  }
}

/** Every part of Flink in the jar says by its version that it is made for the target: `3.4.0-1.20`, `1.20.3`. */
function areMadeForIt(code: JobCode): boolean {
  const release = `${code.flink.major}.${code.flink.minor}`;
  const parts = bundledIn(code).filter(
    ({ group, artifact }) => group === 'org.apache.flink' && !artifact.startsWith('flink-shaded'),
  );
  return (
    parts.length > 0 &&
    parts.every(({ version }) => version.endsWith(`-${release}`) || version.startsWith(`${release}.`))
  );
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
