import { defineSignatures } from './signature.ts';

/** Reading a snapshot is another matter: serializers that changed since it was written. */
const RESTORE = /SerializerSnapshot|StateMetaInfo|restoreKeyedState|RestoreOperation|BackendRestorerProcedure/;

/** Kryo, alone or as Flink and Chill relocate it. */
const KRYO = /com\.esotericsoftware\.kryo|com\.twitter\.chill|KryoSerializer/;

const SOURCE = 'com.esotericsoftware.kryo (2.24 in Flink 1.x, 5.6 in 2.x), as KryoSerializer calls it';

export const kryoSignatures = defineSignatures([
  {
    id: 'kryo-generic-type:disabled',
    diagnosis: 'kryo-generic-type',
    literal: 'Generic types have been disabled in the ExecutionConfig',
    pattern:
      /Generic types have been disabled in the ExecutionConfig and type (?<class>[\w.$]{1,200}) is treated as a generic type/,
    role: 'trigger',
    strength: 'decisive',
    source: 'reference/flink-evidence.md J13 (org.apache.flink.api.java.typeutils.GenericTypeInfo#createSerializer)',
  },
  {
    id: 'kryo-generic-type:key',
    diagnosis: 'kryo-generic-type',
    literal: [
      'cannot be used as key',
      'only valid for tuple data types',
      'Cannot reference field by field expression on',
      'only supported on POJO types',
    ],
    pattern: /(?:This type \(|Type: |Type |field expression on |Invalid type:? )?GenericType<(?<class>[\w.$]{1,200})>/,
    not: /Contained UNSUPPORTED key types/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.api.common.operators.Keys (key by field of a type that is no POJO)',
  },
  {
    id: 'kryo-generic-type:constructor',
    diagnosis: 'kryo-generic-type',
    literal: 'Class cannot be created (',
    pattern: /Class cannot be created \((?<reason>[^)\n]{1,80})\): (?<class>[\w.$[\]]{1,200})/,
    not: RESTORE,
    role: 'trigger',
    strength: 'decisive',
    source: `${SOURCE}: Kryo#newInstantiator`,
  },
  {
    id: 'kryo-generic-type:unregistered',
    diagnosis: 'kryo-generic-type',
    literal: ['Encountered unregistered class ID', 'Class is not registered: '],
    pattern: /Encountered unregistered class ID: (?<id>-?\d+)|Class is not registered: (?<class>[\w.$[\]]{1,200})/,
    not: RESTORE,
    role: 'trigger',
    strength: 'decisive',
    source: `${SOURCE}: DefaultClassResolver#readClass, Kryo#getRegistration`,
  },
  {
    id: 'kryo-generic-type:closed-module',
    diagnosis: 'kryo-generic-type',
    literal: ['InaccessibleObjectException', 'does not "opens'],
    pattern:
      /Unable to make (?:field|private|protected|public)?[^\n]{0,160}? (?<class>java\.[\w.$]{1,160})\.[\w$<>]+(?:\([^)\n]*\))? accessible/,
    and: /com\.esotericsoftware\.kryo|com\.twitter\.chill/,
    // What Kryo is set up with fails for every type: that is the Java version.
    not: /ArraysAsListSerializer|ChillPackageRegistrar|AllScalaRegistrar/,
    role: 'trigger',
    strength: 'decisive',
    source: `${SOURCE}: FieldSerializer on a class of the JDK, Java 16 and later`,
  },
  {
    id: 'kryo-generic-type:immutable',
    diagnosis: 'kryo-generic-type',
    literal: 'UnsupportedOperationException',
    pattern:
      /UnsupportedOperationException(?:[\s\S]{0,80}Serialization trace:\s*(?<field>[\w$]{1,120}) \((?<holder>[\w.$]{1,200})\))?/,
    and: /(?:CollectionSerializer|MapSerializer|CollectionsSerializers|kryo\.Kryo\.(?:read|copy)|Serialization trace:)/,
    not: RESTORE,
    role: 'trigger',
    strength: 'decisive',
    source: `${SOURCE}: CollectionSerializer#read adds to a collection that cannot be added to`,
  },
  {
    // Pasted without its trace, the first line alone says it.
    id: 'kryo-generic-type:immutable-head',
    diagnosis: 'kryo-generic-type',
    literal: 'KryoException: java.lang.UnsupportedOperationException',
    role: 'trigger',
    not: RESTORE,
    strength: 'decisive',
    source: SOURCE,
  },
  {
    id: 'kryo-generic-type:corrupt',
    diagnosis: 'kryo-generic-type',
    literal: [
      'KryoException: Buffer underflow',
      'Buffer underflow.',
      'No more bytes left.',
      'Serializer consumed more bytes than the record had',
    ],
    pattern: /(?<reason>Buffer underflow|No more bytes left|Serializer consumed more bytes than the record had)/,
    not: RESTORE,
    role: 'trigger',
    source: `${SOURCE}; org.apache.flink.runtime.io.network.api.serialization.NonSpanningWrapper (H13)`,
  },
  {
    id: 'kryo-generic-type:reference',
    diagnosis: 'kryo-generic-type',
    literal: [
      'MapReferenceResolver.getReadObject',
      'MapReferenceResolver.setReadObject',
      'KryoException: java.util.ConcurrentModificationException',
      'IdentityObjectIntMap',
    ],
    where: 'entry',
    pattern:
      /(?<reason>IndexOutOfBoundsException|ConcurrentModificationException|ArrayIndexOutOfBoundsException|NegativeArraySizeException)/,
    not: RESTORE,
    role: 'trigger',
    strength: 'decisive',
    source: `${SOURCE}: objects changed while they are serialized, or a stream out of step`,
  },
  {
    id: 'kryo-generic-type:class',
    diagnosis: 'kryo-generic-type',
    literal: 'KryoException: Unable to find class',
    pattern: /KryoException: Unable to find class: (?<class>[^\n]{1,200})/,
    not: RESTORE,
    role: 'trigger',
    source: `${SOURCE}: DefaultClassResolver#readName`,
  },
  {
    id: 'kryo-generic-type:any',
    diagnosis: 'kryo-generic-type',
    literal: ['KryoException', 'Serialization trace:'],
    pattern:
      /KryoException(?:: (?<reason>[^\n]{1,200}))?(?:[\s\S]{0,40}Serialization trace:\s*(?<field>[\w$]{1,120}) \((?<holder>[\w.$]{1,200})\))?/,
    and: KRYO,
    not: RESTORE,
    role: 'trigger',
    source: SOURCE,
  },
]);
