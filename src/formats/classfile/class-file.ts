import type { ConstantPool } from './constant-pool.ts';

/** Whatever can have attributes: a class, a field, a method, a method's code, a component of a record. */
export interface Owner {
  readonly pool: ConstantPool;
  /** Where the number of its attributes is written, in bytes. */
  readonly attributesAt: number;
  /** How errors name it, such as `methods`. */
  readonly section: Section;
  /** Which one of the section; -1 where there is only one. */
  readonly index: number;
}

type Section = 'class' | 'fields' | 'methods' | 'code' | 'components';

/** A compiled class. Names are internal: `java/util/Map$Entry`. */
export interface ClassFile extends Owner {
  /** What errors call it, such as its path in a jar. */
  readonly source: string;
  readonly bytes: Uint8Array;
  /** 45 to 70 and on: Java 1.1 to 26; Java n is n + 44. */
  readonly major: number;
  /** 65535 for a class that uses previewed features of exactly that Java. */
  readonly minor: number;
  /** As written; what reflection calls the modifiers of a nested class is in its `innerClasses` entry. */
  readonly access: number;
  readonly name: string;
  /** Undefined for `java/lang/Object` and `module-info`. */
  readonly superName: string | undefined;
  readonly interfaces: readonly string[];
  /** In the order of the file. */
  readonly fields: readonly Member[];
  readonly methods: readonly Member[];
}

/** A field or a method as it is declared. */
export interface Member extends Owner {
  readonly classFile: ClassFile;
  readonly section: 'fields' | 'methods';
  readonly access: number;
  readonly name: string;
  /** Erased: `I`, `Ljava/lang/String;`, `(I)V`. */
  readonly descriptor: string;
}
