/** Instructions in the order of their numbers, 0 to 201 (JVM specification 6.5). */
const NAMES = `
nop aconst_null iconst_m1 iconst_0 iconst_1 iconst_2 iconst_3 iconst_4 iconst_5 lconst_0 lconst_1 fconst_0 fconst_1 fconst_2
dconst_0 dconst_1 bipush sipush ldc ldc_w ldc2_w iload lload fload dload aload iload_0 iload_1 iload_2 iload_3 lload_0 lload_1
lload_2 lload_3 fload_0 fload_1 fload_2 fload_3 dload_0 dload_1 dload_2 dload_3 aload_0 aload_1 aload_2 aload_3 iaload laload
faload daload aaload baload caload saload istore lstore fstore dstore astore istore_0 istore_1 istore_2 istore_3 lstore_0
lstore_1 lstore_2 lstore_3 fstore_0 fstore_1 fstore_2 fstore_3 dstore_0 dstore_1 dstore_2 dstore_3 astore_0 astore_1 astore_2
astore_3 iastore lastore fastore dastore aastore bastore castore sastore pop pop2 dup dup_x1 dup_x2 dup2 dup2_x1 dup2_x2 swap
iadd ladd fadd dadd isub lsub fsub dsub imul lmul fmul dmul idiv ldiv fdiv ddiv irem lrem frem drem ineg lneg fneg dneg ishl
lshl ishr lshr iushr lushr iand land ior lor ixor lxor iinc i2l i2f i2d l2i l2f l2d f2i f2l f2d d2i d2l d2f i2b i2c i2s lcmp
fcmpl fcmpg dcmpl dcmpg ifeq ifne iflt ifge ifgt ifle if_icmpeq if_icmpne if_icmplt if_icmpge if_icmpgt if_icmple if_acmpeq
if_acmpne goto jsr ret tableswitch lookupswitch ireturn lreturn freturn dreturn areturn return getstatic putstatic getfield
putfield invokevirtual invokespecial invokestatic invokeinterface invokedynamic new newarray anewarray arraylength athrow
checkcast instanceof monitorenter monitorexit wide multianewarray ifnull ifnonnull goto_w jsr_w`
  .trim()
  .split(/\s+/);

/** Numbers of instructions that readers of code ask for by name; families of four or five by their first. */
export const OPCODE = {
  aconstNull: 1,
  iconstM1: 2,
  iconst5: 8,
  bipush: 16,
  sipush: 17,
  ldc: 18,
  ldcW: 19,
  ldc2W: 20,
  iload: 21,
  aload: 25,
  iload0: 26,
  aload3: 45,
  istore: 54,
  astore: 58,
  istore0: 59,
  astore3: 78,
  pop: 87,
  dup: 89,
  swap: 95,
  iinc: 132,
  ifeq: 153,
  ifAcmpne: 166,
  goto: 167,
  jsr: 168,
  ret: 169,
  tableswitch: 170,
  lookupswitch: 171,
  ireturn: 172,
  areturn: 176,
  return: 177,
  getstatic: 178,
  putstatic: 179,
  getfield: 180,
  putfield: 181,
  invokevirtual: 182,
  invokespecial: 183,
  invokestatic: 184,
  invokeinterface: 185,
  invokedynamic: 186,
  new: 187,
  newarray: 188,
  anewarray: 189,
  arraylength: 190,
  athrow: 191,
  checkcast: 192,
  instanceof: 193,
  wide: 196,
  multianewarray: 197,
  ifnull: 198,
  ifnonnull: 199,
  gotoW: 200,
  jsrW: 201,
} as const;

/** What follows the opcode. */
export const SHAPE = {
  unknown: 0,
  nothing: 1,
  byte: 2,
  short: 3,
  local: 4,
  constant: 5,
  wideConstant: 6,
  branch: 7,
  wideBranch: 8,
  increment: 9,
  interface: 10,
  dynamic: 11,
  array: 12,
  arrays: 13,
  table: 14,
  lookup: 15,
  wide: 16,
} as const;

/** The shape of each opcode. */
export const SHAPES = shapes();

/** Bytes of an instruction by its shape; 0 where that depends. */
export const SHAPE_WIDTHS = Uint8Array.of(0, 1, 2, 3, 2, 2, 3, 3, 5, 3, 5, 5, 2, 4, 0, 0, 0);

/** As `javap` writes it: `invokevirtual`. */
export function mnemonicOf(opcode: number): string {
  return NAMES[opcode] ?? `opcode ${opcode}`;
}

function shapes(): Uint8Array {
  const table = new Uint8Array(256).fill(SHAPE.nothing, 0, NAMES.length);
  const set = (shape: number, first: number, last = first) => table.fill(shape, first, last + 1);
  set(SHAPE.byte, OPCODE.bipush);
  set(SHAPE.short, OPCODE.sipush);
  set(SHAPE.constant, OPCODE.ldc);
  set(SHAPE.wideConstant, OPCODE.ldcW, OPCODE.ldc2W);
  set(SHAPE.local, OPCODE.iload, OPCODE.aload);
  set(SHAPE.local, OPCODE.istore, OPCODE.astore);
  set(SHAPE.local, OPCODE.ret);
  set(SHAPE.increment, OPCODE.iinc);
  set(SHAPE.branch, OPCODE.ifeq, OPCODE.jsr);
  set(SHAPE.branch, OPCODE.ifnull, OPCODE.ifnonnull);
  set(SHAPE.wideBranch, OPCODE.gotoW, OPCODE.jsrW);
  set(SHAPE.table, OPCODE.tableswitch);
  set(SHAPE.lookup, OPCODE.lookupswitch);
  set(SHAPE.wideConstant, OPCODE.getstatic, OPCODE.invokestatic);
  set(SHAPE.interface, OPCODE.invokeinterface);
  set(SHAPE.dynamic, OPCODE.invokedynamic);
  set(SHAPE.wideConstant, OPCODE.new);
  set(SHAPE.array, OPCODE.newarray);
  set(SHAPE.wideConstant, OPCODE.anewarray);
  set(SHAPE.wideConstant, OPCODE.checkcast, OPCODE.instanceof);
  set(SHAPE.wide, OPCODE.wide);
  set(SHAPE.arrays, OPCODE.multianewarray);
  return table;
}
