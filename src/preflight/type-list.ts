import { type Text, text } from '#evidence';
import { extractType, type TypeVerdict } from '#formats/bytecode/types';
import { FormatError } from '#formats/bytes';
import type { JavaType } from '#formats/classfile';
import { globOf } from './glob.ts';
import type { JobClasses } from './job-code.ts';
import { javaName } from './place.ts';
import { macroVerdictOf } from './types/scala-types.ts';
import { whyText } from './types/why-text.ts';

/** What Flink makes of one class, as people ask it. */
export interface ListedType {
  /** As Java names it: `org.acme.Order`. */
  readonly class: string;
  readonly serializer: string;
  readonly because: Text;
  /** What the `TypeExtractor` of that release prints about it, in that order. */
  readonly log: readonly string[];
  readonly fields: readonly { readonly name: string; readonly serializer: string; readonly because: Text }[];
}

/** The verdict on every class whose name matches: `com.acme.**`. Anonymous and local classes have no name. */
export function listTypes(code: JobClasses, glob: string): readonly ListedType[] {
  const wanted = globOf(glob);
  const names = code.classes.names.filter((name) => wanted.test(javaName(name)) && isNamed(name)).toSorted();
  code.classes.expect(names);
  return names.flatMap((name) => listedType(name, code) ?? []);
}

function isNamed(name: string): boolean {
  return !/\$\d|\$lambda|(?:^|\/)(?:module|package)-info$|^META-INF\//.test(name);
}

/** Undefined for a class that is broken, which is told among the problems of the package. */
function listedType(name: string, code: JobClasses): ListedType | undefined {
  if (code.classes.find(name) === undefined) return undefined;
  try {
    const type = { kind: 'class', name, arguments: [] } as const;
    const byMacro = macroVerdictOf(type, code);
    const { verdict, log } = byMacro ? { verdict: byMacro, log: [] } : extractType(type, code.flink, code.classes.find);
    return {
      class: javaName(name),
      serializer: verdict.serializer,
      because: becauseText(verdict),
      log: log.filter(({ level }) => level === 'INFO').map((line) => line.text),
      fields: verdict.fields.map((field) => ({
        name: field.name,
        serializer: field.verdict.serializer,
        because: becauseText(field.verdict),
      })),
    };
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return undefined;
  }
}

/** Why a type has its serializer, as a sentence about it. */
export function becauseText({ serializer, because, elements, type }: TypeVerdict): Text {
  switch (because.code) {
    case 'all-fields-valid':
      return text('public, with a constructor and accessors for every field', '公有类，有构造函数，且所有字段均可访问');
    case 'abstract':
      return text(
        'a POJO, but abstract: subclasses write their name with each record',
        '是 POJO 但为抽象类：子类会把类名写入每条记录',
      );
    case 'components':
      return text('a record', 'record 类');
    case 'tuple':
      return text('a tuple of Flink', 'Flink 元组');
    case 'known-type':
      return elements.length === 0
        ? KNOWN
        : text(
            `${sourceName(type)} of ${elements.map((one) => one.serializer).join(' and ')}`,
            `${sourceName(type)}，元素为 ${elements.map((one) => one.serializer).join('、')}`,
          );
    case 'factory':
      return text(
        `@TypeInfo(${javaName(because.factory.replace(/^L|;$/g, ''))})`,
        `@TypeInfo(${javaName(because.factory.replace(/^L|;$/g, ''))})`,
      );
    case 'scala-macro':
      return macroText(because.info);
    case 'given':
      return text('by a type information that is handed in', '由传入的类型信息决定');
    case 'nested-too-deep':
      return text('nested too deep for Flink to follow', '嵌套过深，Flink 无法处理');
    case 'endless-collection':
      return text('a collection of itself: Flink overflows its stack', '集合包含自身：Flink 会栈溢出');
    case 'class-not-found':
      return missingText(javaName(because.name));
    default: {
      const why = whyText(because);
      return serializer === 'unsupported'
        ? text(`it ${why.en}: Flink throws`, `它${why.zh}：Flink 会抛出异常`)
        : text(`it ${why.en}`, `它${why.zh}`);
    }
  }
}

const DERIVED = text(
  'derived by flink-scala-api; given as a class to the Java API it goes to Kryo',
  '由 flink-scala-api 推导；若以 class 传给 Java API，则交由 Kryo 处理',
);
const KNOWN = text('Flink knows the type', 'Flink 内置支持的类型');

function macroText(info: string): Text {
  if (info.startsWith('org/apache/flinkx/')) return DERIVED;
  return info.startsWith('org/apache/flink/')
    ? text(
        `${info.slice(info.lastIndexOf('/') + 1)} of the Scala API`,
        `Scala API 的 ${info.slice(info.lastIndexOf('/') + 1)}`,
      )
    : text(
        `the Scala API's macro wrote ${javaName(info)} for it; given as a class to the Java API it goes to Kryo`,
        `Scala API 的宏为其生成了 ${javaName(info)}；若以 class 传给 Java API，则交由 Kryo 处理`,
      );
}

/** A class that cannot be looked into here: for the JDK's it is known that Flink has nothing for it. */
function missingText(name: string): Text {
  return /^javax?\./.test(name)
    ? text(`Flink has no serializer for ${name}`, `Flink 没有 ${name} 的序列化器`)
    : text(`${name} is not in the jar`, `${name} 不在 jar 中`);
}

function sourceName(type: JavaType): string {
  if (type.kind !== 'class') return type.kind;
  return type.name.slice(Math.max(type.name.lastIndexOf('/'), type.name.lastIndexOf('$')) + 1);
}
