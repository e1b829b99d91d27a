import { type Text, text } from '#evidence';
import { placeOf, placeOfClass } from '#formats/bytecode';
import { ACCESS, type ClassFile, has, type Member } from '#formats/classfile';
import type { JobCode } from '../job-code.ts';
import { javaName } from '../place.ts';
import type { Hit, Place } from '../rule.ts';
import { cure } from '../wording.ts';
import { type KryoFault, kryoFaultsOf } from './kryo-faults.ts';
import type { KryoRule } from './kryo-rule.ts';
import { KRYO_COST, logSentence, stateEffect, typeText, usesText } from './type-words.ts';

/** What one rule says of a fault. */
interface Told {
  /** Why it is not a POJO: "has no public constructor without arguments". */
  readonly why: Text;
  readonly action: Text;
  readonly code: string;
  /** The member it is about; default the class where it is the job's own, otherwise where it is used. */
  readonly place?: Place | undefined;
}

/** The faults of one rule as findings. */
export function kryoHits(
  code: JobCode,
  rule: KryoRule,
  tell: (fault: KryoFault, found: ClassFile | undefined) => Told,
): readonly Hit[] {
  return kryoFaultsOf(code).flatMap((fault) => (fault.rule === rule ? [hitOf(fault, tell, code)] : []));
}

function hitOf(fault: KryoFault, tell: (fault: KryoFault, found: ClassFile | undefined) => Told, code: JobCode): Hit {
  const { type, uses } = fault;
  const name = type.kind === 'class' ? type.name : undefined;
  const found = name !== undefined && code.classes.isOwn(name) ? code.classes.find(name) : undefined;
  const { why, action, code: fixed, place } = tell(fault, found);
  const what = subjectText(fault, found);
  const where = usesText(uses);
  const logged = logSentence(type, code);
  const [first] = uses;
  return {
    place: place ?? ownPlace(fault, found, code) ?? (first?.place as Place),
    confidence: uses.some(({ sure }) => sure) ? 'certain' : 'likely',
    summary: text(
      `${what.en} ${why.en}, so Flink leaves it to Kryo (used ${where.en}). ${KRYO_COST.en} ${logged.en}`,
      `${what.zh} ${why.zh}，因此 Flink 交由 Kryo 处理（用途：${where.zh}）。${KRYO_COST.zh}${logged.zh}`,
    ),
    prescriptions: [cure(action, fixed, stateEffect(uses))],
    ...(place === undefined && found === undefined ? {} : { also: uses.map((use) => use.place) }),
  };
}

/** The field, in its class; otherwise the type. */
function subjectText({ type, field }: KryoFault, found: ClassFile | undefined): Text {
  if (found) return text(javaName(found.name), javaName(found.name));
  const shown = typeText(type);
  if (field === undefined) return text(shown, shown);
  const owner = javaName(field.owner);
  return text(`${owner}.${field.name} of type ${shown}`, `${owner}.${field.name}（类型 ${shown}）`);
}

/** A type's own class, or the class whose field it is. */
function ownPlace({ field }: KryoFault, found: ClassFile | undefined, code: JobCode): Place | undefined {
  if (found) return has(found.access, ACCESS.interface) ? undefined : placeOfClass(found);
  const owner = field === undefined ? undefined : code.classes.find(field.owner);
  if (owner === undefined || field === undefined || !code.classes.isOwn(owner.name)) return undefined;
  const accessor = accessorOf(owner, field.name);
  return accessor === undefined ? placeOfClass(owner) : placeOf(accessor);
}

/** Fields have no line of their own; their getter or setter has. */
export function accessorOf(owner: ClassFile, field: string): Member | undefined {
  const bare = field.replaceAll('_', '').toLowerCase();
  const wanted = new Set([`get${bare}`, `is${bare}`, bare, `set${bare}`, `${bare}$eq`]);
  return owner.methods.find(({ name }) => wanted.has(name.replaceAll('_', '').toLowerCase()));
}
