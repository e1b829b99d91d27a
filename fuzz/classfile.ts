import { classBytes, classPaths } from '#fixtures/class-fixture';
import { extractType } from '#formats/bytecode';
import { FormatError } from '#formats/bytes';
import {
  annotationDefaultOf,
  annotationsOf,
  attributesOf,
  bootstrapMethodsOf,
  type ClassFile,
  type Code,
  classSignatureOf,
  codeOf,
  concatenationOf,
  constantAt,
  constantValueOf,
  createStringTable,
  dynamicCallAt,
  enclosingMethodOf,
  exceptionsOf,
  fieldTypeOf,
  Instructions,
  innerClassesOf,
  lambdaOf,
  lineNumbersOf,
  localVariablesOf,
  localVariableTypesOf,
  type Member,
  methodParametersOf,
  methodTypesOf,
  moduleOf,
  nestHostOf,
  nestMembersOf,
  OPCODE,
  parameterAnnotationsOf,
  permittedSubclassesOf,
  readClass,
  recordComponentsOf,
  sourceFileOf,
  typeAnnotationsOf,
} from '#formats/classfile';
import { mutatedBytes } from './mutate-bytes.ts';
import { processorMillis } from './processor-time.ts';
import { randomFrom } from './random.ts';

/** Longer than this on one class of 10 kB is a hang in the making. */
const MOST_MILLIS = 500;

/** Reads everything of real classes with bytes changed; anything but a FormatError is a problem. */
export async function fuzzClassFiles(rounds: number, seed: number): Promise<readonly string[]> {
  const corpus = classPaths().map((path) => ({ path, bytes: classBytes(path) }));
  const random = randomFrom(seed);
  const table = createStringTable();
  const problems: string[] = [];
  let refused = 0;
  let slowest = 0;
  for (let round = 0; round < rounds && problems.length < 10; round += 1) {
    const { path, bytes } = random.of(corpus);
    const started = performance.now();
    const changed = mutatedBytes(bytes, random);
    const strings = random.below(2) === 0 ? table : undefined;
    const told = problemsWith(changed, path, strings);
    const waited = performance.now() - started;
    const millis = await processorMillis(waited, MOST_MILLIS, () => problemsWith(changed, path, strings));
    slowest = Math.max(slowest, millis);
    if (told.refused) refused += 1;
    problems.push(...told.problems.map((problem) => `round ${round}, ${path}: ${problem}`));
    if (millis > MOST_MILLIS) problems.push(`round ${round}, ${path}: took ${millis.toFixed(0)} ms`);
  }
  process.stdout.write(
    `${corpus.length} classes, ${rounds} rounds, seed ${seed}: ${refused} had something to refuse, `,
  );
  process.stdout.write(`slowest ${slowest.toFixed(0)} ms\n`);
  return problems;
}

interface Told {
  refused: boolean;
  readonly problems: string[];
}

function problemsWith(bytes: Uint8Array, path: string, table: ReturnType<typeof createStringTable> | undefined): Told {
  const told: Told = { refused: false, problems: [] };
  attempt(told, () => {
    const file = readClass(bytes, path, table);
    for (const read of CLASS_READERS) attempt(told, () => read(file));
    attempt(told, () => {
      for (const member of [...file.fields, ...file.methods]) readMember(told, member);
    });
    // Most constants cannot be loaded: to refuse them is no news.
    const aside = { ...told };
    for (let index = 0; index <= file.pool.count; index += 1) attempt(aside, () => constantAt(file.pool, index));
  });
  return told;
}

function attempt(told: Told, read: () => unknown): void {
  try {
    read();
  } catch (error) {
    if (error instanceof FormatError) told.refused = true;
    else told.problems.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

const CLASS_READERS: readonly ((file: ClassFile) => unknown)[] = [
  attributesOf,
  sourceFileOf,
  classSignatureOf,
  annotationsOf,
  typeAnnotationsOf,
  innerClassesOf,
  enclosingMethodOf,
  nestHostOf,
  nestMembersOf,
  permittedSubclassesOf,
  (file) => recordComponentsOf(file)?.map((one) => [fieldTypeOf(one), annotationsOf(one)]),
  moduleOf,
  bootstrapMethodsOf,
  (file) =>
    extractType({ kind: 'class', name: file.name, arguments: [] }, { major: 2, minor: 3 }, (name) =>
      name === file.name ? file : undefined,
    ),
];

const MEMBER_READERS: readonly ((member: Member) => unknown)[] = [
  ({ name, descriptor }) => name + descriptor,
  attributesOf,
  annotationsOf,
  typeAnnotationsOf,
  parameterAnnotationsOf,
  annotationDefaultOf,
  constantValueOf,
  exceptionsOf,
  methodParametersOf,
  (member) => (member.section === 'fields' ? fieldTypeOf(member) : methodTypesOf(member)),
];

function readMember(told: Told, member: Member): void {
  for (const read of MEMBER_READERS) attempt(told, () => read(member));
  attempt(told, () => {
    const code = codeOf(member);
    if (code) readCode(told, code);
  });
}

function readCode(told: Told, code: Code): void {
  for (const read of [lineNumbersOf, localVariablesOf, localVariableTypesOf, typeAnnotationsOf]) {
    attempt(told, () => read(code));
  }
  for (const at = new Instructions(code); at.next(); ) {
    if (at.opcode === OPCODE.tableswitch || at.opcode === OPCODE.lookupswitch) for (const _ of at.cases());
    if (at.opcode === OPCODE.invokedynamic) attempt(told, () => readCall(code.method.classFile, at.operand));
  }
}

function readCall(file: ClassFile, index: number): void {
  const call = dynamicCallAt(file, index);
  lambdaOf(file, call);
  concatenationOf(file, call);
}
