import { text } from '#evidence';
import {
  alternatives,
  type Call,
  type CodePlace,
  flowOf,
  numberIn,
  type Origin,
  placeOf,
  possibilities,
  type UserFunction,
  type Value,
} from '#formats/bytecode';
import type { Member } from '#formats/classfile';
import { nodeText } from '../pipeline-facts.ts';
import { defineRule, type Hit } from '../rule.ts';
import { userCodeOf } from '../user-code.ts';
import { callText, cure, docs, shortName } from '../wording.ts';
import { isShipped, serializesItself, shippedFields } from './shipped.ts';

/** What is larger goes through the blob server once more for every task (`blob.offload.minsize`, 1 MiB). */
const LARGE = 1 << 20;

/**
 * A function is made in `main` and serialized into the job graph; what it holds travels with it to every subtask, and at each
 * restart again.
 */
export const largeClosure = defineRule({
  id: 'large-closure',
  title: text('A function carries its data in the job graph', '函数把数据带进作业图'),
  severity: 'warning',
  docs: [docs('dev/datastream/fault-tolerance/broadcast_state/'), docs('dev/datastream/user_defined_functions/')],
  leadsTo: ['rpc-framesize', 'deploy-slow'],

  *check(code) {
    for (const one of userCodeOf(code).functions) {
      if (one.lambda === undefined && isShipped(one) && !serializesItself(one)) yield* fieldsOf(one);
    }
    for (const node of code.pipelines.flatMap(({ nodes }) => nodes)) {
      for (const value of heldBy(node.function)) {
        const hit = capturedHit(value, nodeText(node), node.call.at);
        if (hit) yield hit;
      }
    }
  },
});

/** Fields that the constructor fills with a file, or with a large array. */
function* fieldsOf(one: UserFunction): Generator<Hit> {
  const shipped = new Map(shippedFields(one).map((field): [string, Member] => [field.name, field]));
  for (const init of one.classFile.methods.filter(({ name }) => name === '<init>')) {
    for (const { name, of, value, pc } of flowOf(init)?.writes ?? []) {
      if (of?.kind !== 'this' || !shipped.has(name)) continue;
      const what = largeIn(value);
      if (what === undefined) continue;
      yield hitOf(`${shortName(one.classFile.name)}.${name}`, what, placeOf(init, pc));
    }
  }
}

interface Large {
  readonly en: string;
  readonly zh: string;
  readonly sure: boolean;
}

function largeIn(value: Origin): Large | undefined {
  for (const one of alternatives(value)) {
    if (one.kind === 'call' && readsFile(one)) return fromFile(callText(one));
    if (one.kind === 'array') {
      const bytes = Number(numberIn(one.length) ?? 0) * (WIDTHS[one.element] ?? 0);
      if (bytes >= LARGE) return ofSize(bytes);
    }
  }
  return undefined;
}

/** Bytes of an element, by its descriptor; references hold null until they are filled. */
const WIDTHS: Readonly<Record<string, number>> = { B: 1, Z: 1, C: 2, S: 2, I: 4, F: 4, J: 8, D: 8 };

const READERS =
  /^(?:java\/nio\/file\/Files\.(?:readAllBytes|readAllLines|readString)|java\/io\/\w*InputStream\.readAllBytes|org\/apache\/commons\/io\/(?:FileUtils\.read\w+|IOUtils\.(?:toString|toByteArray|readLines))|com\/google\/common\/io\/(?:Files|ByteStreams|CharStreams|Resources)\.(?:toString|toByteArray|readLines|toBytes))$/;

function readsFile({ owner, name }: Pick<Call, 'owner' | 'name'>): boolean {
  return READERS.test(`${owner}.${name}`);
}

/** What a lambda captures, and what a function object was made with. */
function heldBy(made: Value | undefined): readonly Value[] {
  if (made === undefined) return [];
  return possibilities(made).flatMap((one) => {
    if (one.kind === 'lambda') return one.captured;
    return one.kind === 'object' && one.made.name === '<init>' ? one.made.arguments : [];
  });
}

function capturedHit(value: Value, node: string, place: CodePlace): Hit | undefined {
  const call = value.kind === 'object' ? value.made : value.kind === 'unknown' ? value.from : undefined;
  return call !== undefined && readsFile(call) ? hitOf(node, fromFile(callText(call)), place) : undefined;
}

function fromFile(call: string): Large {
  return { en: `the content of a file (${call})`, zh: `文件内容（${call}）`, sure: false };
}

function ofSize(bytes: number): Large {
  const size = `${Math.round(bytes / (1 << 20))} MiB`;
  return { en: `an array of ${size}`, zh: `${size} 的数组`, sure: true };
}

function hitOf(holder: string, { en, zh, sure }: Large, place: CodePlace): Hit {
  return {
    place,
    confidence: sure ? 'likely' : 'possible',
    summary: text(
      `${holder} holds ${en} when the job is submitted: it is serialized into the job graph and sent to every subtask, at each restart again.`,
      `${holder} 在提交作业时持有${zh}：它会被序列化进作业图，并发送给每个子任务，每次重启都要再发一次。`,
    ),
    prescriptions: [
      cure(
        text(
          'Read it in open(); or spread it as a broadcast stream if it changes.',
          '在 open() 中读取；若会变化，用广播流分发。',
        ),
        'private transient … data;\n\n@Override\npublic void open(…) {\n  data = …;\n}',
        text(
          'Each subtask then reads it itself: the file has to be within its reach.',
          '此后由每个子任务自行读取：文件须在其可访问范围内。',
        ),
      ),
    ],
  };
}
