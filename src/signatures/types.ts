import { kryoSignatures } from './kryo.ts';
import { nullSignatures } from './nulls.ts';
import { defineSignatures } from './signature.ts';

const EXTRACTOR = 'reference/flink-evidence.md J (org.apache.flink.api.java.typeutils.TypeExtractor)';

export const typesSignatures = defineSignatures([
  ...kryoSignatures,
  {
    id: 'type-erasure:return-type',
    diagnosis: 'type-erasure',
    literal: 'could not be determined automatically, due to type erasure',
    pattern:
      /The return type of function '(?<function>[^']{1,300})' could not be determined automatically, due to type erasure/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.streaming.api.graph / Transformation#getOutputType (MissingTypeInfo)',
  },
  {
    id: 'type-erasure:collector',
    diagnosis: 'type-erasure',
    literal: ["lambda methods don't provide enough information", 'The generic type parameters of'],
    pattern: /The generic type parameters of '(?<type>[\w.$<>]{1,100})' are missing/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.api.java.typeutils.TypeExtractionUtils#validateLambdaType',
  },
  {
    id: 'type-erasure:type-variable',
    diagnosis: 'type-erasure',
    literal: [
      'This is most likely a type erasure problem',
      'most common reason is forgetting to make the OutputTag',
      'Cannot infer the type information from the class alone',
    ],
    pattern:
      /Type of TypeVariable '(?<variable>[^']{1,60})' in '(?<function>[^']{1,300})' could not be determined|(?<tag>TypeInformation for the OutputTag type)|Cannot infer the type information from the class alone/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.api.java.typeutils.TypeExtractor; org.apache.flink.util.OutputTag; TypeInformation#of',
  },
  {
    // The Scala API looks for an implicit TypeInformation; without its import, or for a type parameter, there is none.
    id: 'type-erasure:scala-implicit',
    diagnosis: 'type-erasure',
    literal: 'could not find implicit value for evidence parameter of type',
    pattern:
      /could not find implicit value for evidence parameter of type (?:org\.apache\.flink\.api\.common\.typeinfo\.)?TypeInformation\[(?<type>[^\n]{1,120})\]/,
    role: 'trigger',
    strength: 'decisive',
    source: 'scalac, on org.apache.flink.api.scala.createTypeInformation; docs: type_serialization in Scala',
  },
  {
    id: 'type-erasure:raw-tuple',
    diagnosis: 'type-erasure',
    literal: ['Usage of class Tuple as a type is not allowed', 'Tuple needs to be parameterized by using generics'],
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.api.java.typeutils.TypeExtractor',
  },
  {
    id: 'type-erasure:table-function',
    diagnosis: 'type-erasure',
    literal: ['Could not extract a data type from', 'Could not extract a valid type inference for function class'],
    pattern:
      /Could not extract a (?:data type from '(?<type>[^']{1,200})'|valid type inference for function class '(?<function>[^']{1,200})')/,
    role: 'trigger',
    source: 'org.apache.flink.table.types.extraction.DataTypeExtractor, TypeInferenceExtractor',
  },
  {
    id: 'not-serializable:closure',
    diagnosis: 'not-serializable',
    literal: [
      'is not serializable. The implementation accesses',
      'is not serializable. The object probably contains',
      'InvalidProgramException: Object ',
    ],
    pattern:
      /InvalidProgramException: Object (?<plain>[\w.$[\];/]{1,200})(?:@[\da-f]{1,16})? is not serializable|(?<![\w.$@])(?<object>[\w.$@[\];/]{1,200}?)(?:@[\da-f]{1,16})?\s{1,3}is not serializable\. The (?<kind>implementation accesses|object probably contains)/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.api.java.ClosureCleaner',
  },
  {
    id: 'not-serializable:function',
    diagnosis: 'not-serializable',
    literal: ['The implementation of the', 'is not serializable'],
    pattern:
      /The implementation of the (?:provided )?(?<object>[\w .$]{1,160}?) is not serializable|^(?:[\w.$]{1,80}Exception: )?(?<class>(?:[a-z_]\w{0,60}\.){1,10}[A-Z][\w$]{0,100}) is not serializable/,
    role: 'trigger',
    strength: 'decisive',
    source:
      'org.apache.flink.streaming.api.environment.StreamExecutionEnvironment#clean; CEP, connectors (Kafka deserialization schema)',
  },
  {
    id: 'not-serializable:class',
    diagnosis: 'not-serializable',
    literal: 'NotSerializableException',
    pattern: /NotSerializableException: (?<class>[\w.$/]+)/,
    and: /InvalidProgramException|ClosureCleaner|writeObjectToConfig|StreamConfig|StreamGraph|Could not serialize|Cannot serialize operator/,
    role: 'trigger',
    strength: 'decisive',
    source: 'java.io.ObjectOutputStream, as org.apache.flink.util.InstantiationUtil calls it',
  },
  {
    id: 'not-serializable:object',
    diagnosis: 'not-serializable',
    literal: 'NotSerializableException',
    pattern: /NotSerializableException(?:: (?<class>[\w.$/]+))?/,
    not: /akka\.|pekko\.|Rpc|org\.apache\.flink\.runtime\.messages/,
    role: 'trigger',
    source: 'java.io.ObjectOutputStream',
  },
  {
    id: 'not-serializable:stream-config',
    diagnosis: 'not-serializable',
    literal: [
      'Could not serialize object for key ',
      'Could not serialize stream nodes',
      'Cannot serialize operator object',
    ],
    pattern:
      /Could not serialize object for key (?<key>\w{1,60})|Cannot serialize operator object (?:class )?(?<class>[\w.$]{1,200}?)\.?(?:\s|$)/,
    not: /akka\.|pekko\.|OutOfMemoryError/,
    role: 'trigger',
    source: 'org.apache.flink.streaming.api.graph.StreamConfig#serializeAllConfigs, #setStreamOperatorFactory',
  },
  ...nullSignatures,
  {
    id: 'key-not-deterministic:range',
    diagnosis: 'key-not-deterministic',
    literal: 'is not in KeyGroupRange',
    pattern:
      /[Kk]ey group (?<group>\d+) is not in KeyGroupRange ?\{start(?:KeyGroup|Key)=(?<from>\d+), endKeyGroup=(?<to>\d+)\}/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.runtime.state.KeyGroupRangeOffsets#newIllegalKeyGroupException',
  },
  {
    id: 'key-not-deterministic:out-of-range',
    diagnosis: 'key-not-deterministic',
    literal: 'Key group index out of range of key group range',
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.runtime.state.heap.NestedMapsStateTable, StateTable (up to 1.14)',
  },
  {
    id: 'key-not-deterministic:range-any',
    diagnosis: 'key-not-deterministic',
    literal: ['is not in KeyGroupRange', 'caused by non-deterministic shuffle key'],
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.runtime.state.KeyGroupRangeOffsets',
  },
  {
    id: 'key-not-deterministic:refused',
    diagnosis: 'key-not-deterministic',
    literal: 'Contained UNSUPPORTED key types',
    pattern: /Type (?<type>[^\n]{1,200}?) cannot be used as key\. Contained UNSUPPORTED key types/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.streaming.api.datastream.KeyedStream#validateKeyType',
  },
  {
    id: 'key-not-deterministic:index',
    diagnosis: 'key-not-deterministic',
    literal: [
      'KeyGroupPartitionedPriorityQueue',
      'HeapPriorityQueueSet',
      'StateTable.getMapForKeyGroup',
      'CopyOnWriteStateTable',
      'InternalKeyContextImpl',
    ],
    where: 'entry',
    pattern:
      /(?:ArrayIndexOutOfBoundsException|IndexOutOfBoundsException|NullPointerException|IllegalArgumentException)(?:: (?:Index )?(?<index>-?\d+)[^\n]*)?[^\n]*\n(?:\s*at (?:org\.apache\.flink\.util\.Preconditions|java\.)[^\n]*\n){0,3}\s*at org\.apache\.flink\.runtime\.state\.(?:heap\.(?:KeyGroupPartitionedPriorityQueue\.getKeyGroupSubHeapForElement|HeapPriorityQueueSet|StateTable\.|CopyOnWriteStateTable|InternalKeyContextImpl)|KeyGroupRangeOffsets)/,
    role: 'trigger',
    strength: 'decisive',
    source: 'org.apache.flink.runtime.state.heap: index = key group − start of the range, negative or too large',
  },
  {
    id: 'serialization-slow:said',
    said: true,
    diagnosis: 'serialization-slow',
    literal: ['flame graph', 'Flame graph', 'FlameGraph', 'flamegraph', 'profiler', 'serializ', '火焰图', '序列化'],
    where: 'entry',
    pattern:
      /(?:flame ?graph|profil|CPU|busy|most of the time|hot ?spot|火焰图|热点|耗时)[^\n]{0,120}(?:Kryo|[Ss]erializ|序列化|copy\()|(?:Kryo|[Ss]erializ|序列化|copy\()[^\n]{0,80}(?:flame ?graph|profil|% of (?:the )?(?:CPU|time)|dominat|hot ?spot|火焰图|耗时|占比|开销)/i,
    not: /Exception|Caused by|is not serializable|\n\s*at |switched from| INFO | DEBUG |[\s\S]{1500}/,
    role: 'trigger',
    source: 'reference/flink-failure-catalogue.md serialization-slow (what people say of it)',
  },
  {
    id: 'kryo-generic-type:pojo-rule',
    diagnosis: 'kryo-generic-type',
    literal: [
      'must be processed as GenericType',
      'will be processed as GenericType',
      'having a concrete type can increase performance',
    ],
    pattern:
      /(?<![\w.$])(?<class>[\w.$]{1,200}) (?:is not public|cannot be used as a POJO|contains custom serialization|is missing a default constructor|is abstract or an interface)|No fields were detected for class (?<empty>[\w.$]{1,200})|The default constructor of class (?<hidden>[\w.$]{1,200}) is not Public|Field (?<holder>[\w$]{1,120})#(?<field>[\w$]{1,120}) will be processed|Tuple field #(?<tuple>\d+) of type '(?<type>[\w$]{1,120})'/,
    role: 'sustainer',
    source: `${EXTRACTOR} J3–J11`,
  },
  {
    id: 'kryo-generic-type:accessor',
    diagnosis: 'kryo-generic-type',
    literal: ['does not contain a getter for field', 'does not contain a setter for field'],
    pattern:
      /(?<![\w.$])(?<class>[\w.$]{1,200}) does not contain a (?<accessor>getter|setter) for field (?<field>[\w$]{1,120})/,
    role: 'sustainer',
    source: `${EXTRACTOR} J1, J2`,
  },
]);
