import { text } from '#evidence';
import { type Call, flowOf, methodsNamed, type Origin, placeOf } from '#formats/bytecode';
import { ACCESS, type ClassFile, has, type Member } from '#formats/classfile';
import type { JobCode } from '../job-code.ts';
import { defineRule, type Hit } from '../rule.ts';
import { userCodeOf } from '../user-code.ts';
import { cure, docs, methodText, shortName } from '../wording.ts';
import { dataFields, serializedClass, serializeOf, setFields, typeSerializersOf } from './type-serializers.ts';

/** A field is set by the job, but the serializer neither writes it nor sets it when reading: it is lost on the way. */
export const serializerFieldNotWritten = defineRule({
  id: 'serializer-field-not-written',
  title: text('A serializer leaves out a field', '序列化器遗漏了字段'),
  severity: 'warning',
  docs: [docs('dev/datastream/fault-tolerance/serialization/custom_serialization/')],
  leadsTo: ['restore-serializer-incompatible'],

  *check(code) {
    for (const { classFile } of typeSerializersOf(code)) {
      const serialize = serializeOf(classFile);
      const data = serializedClass(code, classFile);
      if (serialize === undefined || data === undefined || goesElsewhere(code, serialize)) continue;
      const read = fieldsRead(code, serialize, data);
      if (read.size === 0) continue;
      const restored = fieldsRestored(code, classFile, data);
      for (const field of fieldsOfJob(data)) {
        if (!read.has(field.name) && !restored.has(field.name)) yield hitOf(serialize, data, field);
      }
    }
  },
});

/** Fields the job fills: by a setter, or directly. */
function fieldsOfJob(data: ClassFile): readonly Member[] {
  const set = setFields(data);
  const isOpen = ({ access }: Member) => has(access, ACCESS.public) && !has(access, ACCESS.final);
  return dataFields(data).filter((field) => isOpen(field) || set.has(field.name));
}

/** The whole object is given to somebody else, who may well write all of it. */
function goesElsewhere(code: JobCode, serialize: Member): boolean {
  const isIt = (origin: Origin) => origin.kind === 'parameter' && origin.number === 0;
  const leaves = ({ owner, arguments: taken }: Call) => taken.some(isIt) && !code.classes.isOwn(owner);
  return (flowOf(serialize)?.calls ?? []).some(leaves);
}

function fieldsRead(code: JobCode, serialize: Member, data: ClassFile): ReadonlySet<string> {
  const reads = userCodeOf(code)
    .reach.from(serialize)
    .flatMap(({ flow }) => flow.reads);
  return new Set(reads.filter(({ owner }) => owner === data.name).map(({ name }) => name));
}

/** Fields that `deserialize` fills all the same: computed from others. A constructor that is given `null` fills nothing. */
function fieldsRestored(code: JobCode, classFile: ClassFile, data: ClassFile): ReadonlySet<string> {
  const restored = new Set<string>();
  for (const entry of methodsNamed(classFile, 'deserialize')) {
    for (const { flow } of userCodeOf(code).reach.from(entry)) {
      for (const one of flow.writes) {
        if (one.owner === data.name && flow.method.name !== '<init>') restored.add(one.name);
      }
      for (const call of flow.calls.filter(({ owner, name }) => owner === data.name && name === '<init>')) {
        for (const name of fieldsOfConstructor(data, call)) restored.add(name);
      }
    }
  }
  return restored;
}

function fieldsOfConstructor(data: ClassFile, { descriptor, arguments: given }: Call): readonly string[] {
  const made = data.methods.find((one) => one.name === '<init>' && one.descriptor === descriptor);
  const flow = made === undefined ? undefined : flowOf(made);
  return (flow?.writes ?? []).flatMap(({ name, value }) => {
    if (value.kind !== 'parameter') return [];
    const kind = given[value.number]?.kind;
    return kind === 'null' || kind === 'constant' ? [] : [name];
  });
}

function hitOf(serialize: Member, data: ClassFile, field: Member): Hit {
  const name = shortName(data.name);
  return {
    place: placeOf(serialize),
    also: [],
    confidence: 'likely',
    summary: text(
      `${methodText({ method: serialize })} does not write ${name}.${field.name}, and deserialize does not set it: the job fills it, and behind the next network exchange, checkpoint or RocksDB access it is empty.`,
      `${methodText({ method: serialize })} 没有写出 ${name}.${field.name}，deserialize 也没有设置它：作业会给它赋值，但经过网络传输、检查点或 RocksDB 访问后就为空。`,
    ),
    prescriptions: [
      cure(
        text('Write and read it, or mark it transient.', '写出并读取该字段，或将其标为 transient。'),
        `// in serialize and deserialize, at the end: ${name}.${field.name}
// if it is not to be kept:
transient ${field.descriptor.replace(/^L.*[/$]|;$/g, '')} ${field.name};`,
        text(
          'What is written changes: raise the version of the snapshot and read the old form as well.',
          '写出的格式会改变：请提升 snapshot 版本号，并兼容旧格式。',
        ),
      ),
    ],
  };
}
