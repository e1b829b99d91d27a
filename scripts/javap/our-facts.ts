import {
  type Annotation,
  annotationDefaultOf,
  annotationsOf,
  bootstrapMethodsOf,
  type ClassFile,
  type Code,
  codeOf,
  constantValueOf,
  type ElementValue,
  enclosingMethodOf,
  exceptionsOf,
  type HandleKind,
  Instructions,
  innerClassesOf,
  lineNumbersOf,
  localVariablesOf,
  localVariableTypesOf,
  type Member,
  mnemonicOf,
  nestHostOf,
  nestMembersOf,
  OPCODE,
  type Owner,
  parameterAnnotationsOf,
  permittedSubclassesOf,
  recordComponentsOf,
  signatureText,
  sourceFileOf,
  TAG,
  typeAnnotationsOf,
} from '#formats/classfile';

/** What we say about a class, in the form of `javapFacts`. */
export function ourFacts(file: ClassFile): readonly string[] {
  return [
    ...poolFacts(file),
    ...prefixed('class', classFacts(file)),
    ...(recordComponentsOf(file) ?? []).flatMap((one) =>
      prefixed('component', [
        `name ${one.name}`,
        `descriptor ${one.descriptor}`,
        ...signatureFact(one),
        ...annotationFacts(one),
      ]),
    ),
    ...file.fields.flatMap((field, i) => prefixed(`f${i}`, memberFacts(field))),
    ...file.methods.flatMap((method, i) => prefixed(`m${i}`, [...memberFacts(method), ...codeFacts(method)])),
  ];
}

const REFERENCES: Readonly<Record<HandleKind, string>> = {
  'get-field': 'REF_getField',
  'get-static': 'REF_getStatic',
  'put-field': 'REF_putField',
  'put-static': 'REF_putStatic',
  'invoke-virtual': 'REF_invokeVirtual',
  'invoke-static': 'REF_invokeStatic',
  'invoke-special': 'REF_invokeSpecial',
  'new-invoke-special': 'REF_newInvokeSpecial',
  'invoke-interface': 'REF_invokeInterface',
};

function prefixed(prefix: string, facts: readonly string[]): readonly string[] {
  return facts.map((fact) => `${prefix} ${fact}`);
}

const KINDS = ['', 'Utf8', '', 'Integer', 'Float', 'Long', 'Double', 'Class', 'String', 'Fieldref', 'Methodref'];
const LATER_KINDS = [
  'InterfaceMethodref',
  'NameAndType',
  '',
  '',
  'MethodHandle',
  'MethodType',
  'Dynamic',
  'InvokeDynamic',
];

function poolFacts({ pool }: ClassFile): readonly string[] {
  const kinds = [...KINDS, ...LATER_KINDS, 'Module', 'Package'];
  const facts: string[] = [];
  for (let index = 1; index < pool.count; index++) {
    const tag = pool.tag(index);
    if (tag !== 0) facts.push(`#${index} ${kinds[tag]} ${poolValue(pool, index, tag)}`);
  }
  return facts;
}

/** What javap cannot print. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function poolValue(pool: ClassFile['pool'], index: number, tag: number): string {
  const at = pool.valueAt(index, tag);
  const { view } = pool;
  if (tag === TAG.utf8) return pool.utf8(index).replace(LONE, '?').trim();
  if (tag === TAG.integer) return `${view.getInt32(at)}`;
  if (tag === TAG.float) return String(shortest(view.getFloat32(at)));
  if (tag === TAG.long) return `${view.getBigInt64(at)}l`;
  if (tag === TAG.double) return String(view.getFloat64(at));
  if (tag === TAG.methodHandle) return `${view.getUint8(at)}:#${view.getUint16(at + 1)}`;
  if (tag === TAG.nameAndType) return `#${view.getUint16(at)}:#${view.getUint16(at + 2)}`;
  if (tag === TAG.dynamic || tag === TAG.invokeDynamic) return `#${view.getUint16(at)}:#${view.getUint16(at + 2)}`;
  const pair = tag >= TAG.field && tag <= TAG.interfaceMethod;
  return pair ? `#${view.getUint16(at)}.#${view.getUint16(at + 2)}` : `#${view.getUint16(at)}`;
}

/** The shortest decimal that is this float, as Java prints it. */
function shortest(value: number): number {
  for (let digits = 1; digits < 10; digits++) {
    const candidate = Number(value.toPrecision(digits));
    if (Math.fround(candidate) === value) return candidate;
  }
  return value;
}

function classFacts(file: ClassFile): readonly string[] {
  const { view, end } = file.pool;
  const facts = [`minor ${file.minor}`, `major ${file.major}`, `flags ${file.access}`];
  facts.push(`this_class ${view.getUint16(end + 2)}`, `super_class ${view.getUint16(end + 4)}`);
  facts.push(...signatureFact(file), ...annotationFacts(file));
  const source = sourceFileOf(file);
  if (source) facts.push(`source ${source}`);
  const host = nestHostOf(file);
  if (host) facts.push(`host ${host}`);
  if (enclosingMethodOf(file)) {
    const at = attributeAt(file, 'EnclosingMethod');
    facts.push(`enclosing ${view.getUint16(at)} ${view.getUint16(at + 2)}`);
  }
  facts.push(...nestMembersOf(file).map((name) => `NestMembers ${name}`));
  facts.push(...(permittedSubclassesOf(file) ?? []).map((name) => `PermittedSubclasses ${name}`));
  facts.push(...innerClassesOf(file).map((_, i) => innerFact(file, i)));
  for (const { handle, argumentIndices } of bootstrapMethodsOf(file)) {
    const owner = handle.owner;
    facts.push(`bootstrap ${REFERENCES[handle.kind]} ${owner}.${quoted(handle.name)}`);
    facts.push(...argumentIndices.map((index) => `bootstrap argument ${index}`));
  }
  return facts;
}

function innerFact(file: ClassFile, index: number): string {
  const { view } = file.pool;
  const at = attributeAt(file, 'InnerClasses') + 2 + index * 8;
  return `inner ${view.getUint16(at)} ${view.getUint16(at + 4)} ${view.getUint16(at + 2)}`;
}

function quoted(name: string): string {
  return name.startsWith('<') ? `"${name}"` : name;
}

/** Where the bytes of an attribute begin, for the numbers javap prints. */
function attributeAt(file: ClassFile, name: string): number {
  const { view } = file.pool;
  let at = file.attributesAt + 2;
  while (file.pool.utf8(view.getUint16(at)) !== name) at += 6 + view.getUint32(at + 2);
  return at + 6;
}

function memberFacts(member: Member): readonly string[] {
  const facts = [`descriptor ${member.descriptor}`, `flags ${member.access}`];
  const constant = constantValueOf(member);
  if (constant && 'value' in constant && /^(?:int|long)$/.test(constant.kind)) {
    facts.push(`constant ${constant.value}`);
  }
  const thrown = exceptionsOf(member);
  if (thrown.length > 0) facts.push(`throws ${thrown.join(', ').replaceAll('/', '.')}`);
  const value = annotationDefaultOf(member);
  if (value) facts.push(`AnnotationDefault ${shown(value)}`);
  return [...facts, ...signatureFact(member), ...annotationFacts(member)];
}

function signatureFact(owner: Owner): readonly string[] {
  const signature = signatureText(owner);
  return signature === undefined ? [] : [`signature ${signature}`];
}

function annotationFacts(owner: Owner): readonly string[] {
  const say = (kind: string) => (one: Annotation) =>
    `Runtime${one.visible ? 'Visible' : 'Invisible'}${kind}Annotations ${whole(one)}`;
  const parameters = owner.section === 'methods' ? parameterAnnotationsOf(owner as Member).flat() : [];
  return [
    ...annotationsOf(owner).map(say('')),
    ...parameters.map(say('Parameter')),
    ...typeAnnotationsOf(owner).map(say('Type')),
  ];
}

function whole({ type, elements }: Annotation): string {
  return `${type}(${elements.map(({ name, value }) => `${name}=${shown(value)}`).join(',')})`;
}

function shown(value: ElementValue): string {
  if (value.kind === 'string') return `s${value.value}`;
  if (value.kind === 'enum') return `e${value.type}.${value.name}`;
  if (value.kind === 'class') return `c${value.descriptor}`;
  if (value.kind === 'annotation') return `@${whole(value.annotation)}`;
  if (value.kind === 'array') return `[${value.values.map(shown).join(',')}]`;
  return `${value.of}${value.of === 'F' ? shortest(Number(value.value)) : value.value}`;
}

function codeFacts(method: Member): readonly string[] {
  const code = codeOf(method);
  if (!code) return [];
  const variable = (table: string) => (one: ReturnType<typeof localVariablesOf>[number]) =>
    `${table} ${one.start} ${one.end - one.start} ${one.slot} ${one.name} ${one.type}`;
  return [
    `code ${code.maxStack} ${code.maxLocals}`,
    ...instructionFacts(code),
    ...annotationFacts(code),
    ...code.handlers.map((one) => `handler ${one.start} ${one.end} ${one.handler} ${one.type ?? 'any'}`),
    ...lineNumbersOf(code).map(({ pc, line }) => `line ${line}: ${pc}`),
    ...localVariablesOf(code).map(variable('LocalVariableTable')),
    ...localVariableTypesOf(code).map(variable('LocalVariableTypeTable')),
  ];
}

function* instructionFacts(code: Code): Generator<string> {
  for (const at = new Instructions(code); at.next(); ) {
    const wide = code.pool.view.getUint8(code.start + at.pc) === OPCODE.wide;
    const operands = operandsOf(at);
    yield `${at.pc} ${mnemonicOf(at.opcode)}${wide ? '_w' : ''} ${operands}`.trim();
    if (at.opcode !== OPCODE.tableswitch && at.opcode !== OPCODE.lookupswitch) continue;
    for (const { key, target } of at.cases()) yield `case ${key} ${target}`;
    yield `case default ${at.operand}`;
  }
}

const ARRAYS = ['', '', '', '', 'boolean', 'char', 'float', 'double', 'byte', 'short', 'int', 'long'];

function operandsOf(at: Instructions): string {
  const { opcode, operand, second, nextPc, pc } = at;
  if (opcode === OPCODE.tableswitch || opcode === OPCODE.lookupswitch) return '';
  if (nextPc - pc === 1) return '';
  if (opcode === OPCODE.newarray) return ARRAYS[operand] ?? '';
  if (opcode === OPCODE.iinc) return `${operand}, ${second}`;
  if (opcode === OPCODE.invokeinterface || opcode === OPCODE.multianewarray) return `#${operand},  ${second}`;
  if (opcode === OPCODE.invokedynamic) return `#${operand},  0`;
  const constant =
    (opcode >= OPCODE.ldc && opcode <= OPCODE.ldc2W) ||
    (opcode >= OPCODE.getstatic && opcode <= OPCODE.instanceof && opcode !== OPCODE.arraylength);
  return constant ? `#${operand}` : `${operand}`;
}
