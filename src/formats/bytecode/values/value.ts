import type { Lambda } from '#formats/classfile';

/** An instruction in a class; to people `Job.java:42`. */
export interface CodePlace {
  /** Internal name: `org/acme/Job$Dedup`. */
  readonly class: string;
  /** Name and erased descriptor of the method: `main([Ljava/lang/String;)V`. */
  readonly method: string;
  /** Of the source file; undefined where line numbers were left out. */
  readonly line: number | undefined;
  /** `Job.java`; undefined where it was left out. */
  readonly file: string | undefined;
}

/** A call as it stands in the code, with what is known of its arguments. */
export interface CallSite {
  /** Static type of the receiver as the constant pool has it, which need not declare the method. */
  readonly owner: string;
  readonly name: string;
  readonly descriptor: string;
  /** Undefined for a static method. */
  readonly receiver: Value | undefined;
  readonly arguments: readonly Value[];
  readonly at: CodePlace;
  /** It stands in a loop, or in a method that is called in one. */
  readonly repeated: boolean;
  /** It stands where an exception is handled (`catch`, `finally`). */
  readonly handling: boolean;
  /** It runs whatever way the code goes: no branch, loop or handler around it, nor around the calls that lead to it. */
  readonly certain: boolean;
}

/** What is known of a value without running anything. What cannot be followed is `unknown`, never guessed. */
export type Value =
  | { readonly kind: 'null' }
  /** Also of boolean, byte, short and char; long as bigint. */
  | { readonly kind: 'number'; readonly value: number | bigint }
  | { readonly kind: 'string'; readonly text: string }
  /** A string of which only parts are constant: `orders-` + unknown. */
  | { readonly kind: 'text'; readonly parts: readonly Value[] }
  /** `Order.class`: a descriptor, `Lorg/acme/Order;`. */
  | { readonly kind: 'class'; readonly descriptor: string }
  /** A constant of an enum or another static field: `DeliveryGuarantee.EXACTLY_ONCE`, an option of a configuration. */
  | { readonly kind: 'static'; readonly owner: string; readonly field: string; readonly descriptor: string }
  | { readonly kind: 'lambda'; readonly lambda: Lambda; readonly captured: readonly Value[]; readonly at: CodePlace }
  | MadeObject
  | { readonly kind: 'array'; readonly element: string; readonly items: readonly Value[] | undefined }
  /** A stream: the node of the pipeline it comes from. `type` is an internal name: of `KeyedStream`, `DataStreamSink`, `Table` … */
  | { readonly kind: 'stream'; readonly node: number; readonly type: string }
  /** An environment, and the table environment made of it: the same number. */
  | { readonly kind: 'environment'; readonly id: number; readonly type: string }
  /** It depends on the way taken: a few possibilities. */
  | { readonly kind: 'either'; readonly values: readonly Value[] }
  | {
      readonly kind: 'unknown';
      readonly because: WhyUnknown;
      readonly descriptor: string | undefined;
      /** The call that gives it, where it is one of a library: `System.currentTimeMillis()`. */
      readonly from?: CallSite;
    };

/** `arguments` of the program, its parameters or environment variables · `field` written elsewhere · `call` not followed. */
export type WhyUnknown = 'arguments' | 'field' | 'call' | 'loop' | 'too-deep' | 'reflection' | 'parameter' | 'computed';

/**
 * An object: what made it (a constructor, a static factory, `build()` of a builder), and what was called on it afterwards.
 * Methods that give back their receiver, as builders do, count as calls on the same object.
 */
export interface MadeObject {
  readonly kind: 'object';
  /** The same object has the same number, wherever it went. */
  readonly id: number;
  /** Internal name, as exactly as known. */
  readonly type: string;
  readonly made: CallSite;
  /** In the order of the code; those that are seen after this value was looked at appear as well. */
  readonly calls: readonly CallSite[];
  /** What is known of its fields, for classes of the job: by name. */
  readonly fields: ReadonlyMap<string, Value>;
}
