import { type CodePlace, placeOf, placeOfClass } from '#formats/bytecode';
import { type ClassFile, codeOf, Instructions, type Member } from '#formats/classfile';

/** Where a class first uses one of its constants: an instruction, otherwise the class. */
export function placeOfConstant(classFile: ClassFile, constant: number): CodePlace {
  for (const method of classFile.methods) {
    const pc = usedIn(method, constant);
    if (pc !== undefined) return placeOf(method, pc);
  }
  return placeOfClass(classFile);
}

/** An instruction with that operand: `getstatic` to `invokeinterface`, `new`, `checkcast`, `ldc` … */
function usedIn(method: Member, constant: number): number | undefined {
  try {
    const code = codeOf(method);
    if (code === undefined) return undefined;
    for (const at = new Instructions(code); at.next(); ) {
      if (at.operand === constant && takesConstant(at.opcode)) return at.pc;
    }
  } catch {
    // A broken body uses nothing that could be told.
  }
  return undefined;
}

const [LDC, LDC2_W, GETSTATIC, INVOKEDYNAMIC, NEW, ANEWARRAY, CHECKCAST, INSTANCEOF] = [
  18, 20, 178, 186, 187, 189, 192, 193,
];

function takesConstant(opcode: number): boolean {
  return (
    (opcode >= LDC && opcode <= LDC2_W) ||
    (opcode >= GETSTATIC && opcode < INVOKEDYNAMIC) ||
    opcode === NEW ||
    opcode === ANEWARRAY ||
    opcode === CHECKCAST ||
    opcode === INSTANCEOF
  );
}
