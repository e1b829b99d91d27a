import { type Instructions, OPCODE } from '#formats/classfile';

/** Where it can go on from an instruction, exceptions aside; nowhere from those that end a method. */
export function successors(at: Instructions): readonly number[] {
  const { opcode, operand, nextPc } = at;
  if (opcode === OPCODE.goto || opcode === OPCODE.gotoW) return [operand];
  if (opcode === OPCODE.tableswitch || opcode === OPCODE.lookupswitch) {
    return [operand, ...[...at.cases()].map(({ target }) => target)];
  }
  if ((opcode >= OPCODE.ireturn && opcode <= OPCODE.return) || opcode === OPCODE.athrow || opcode === OPCODE.ret)
    return [];
  const branches =
    (opcode >= OPCODE.ifeq && opcode <= OPCODE.jsr) || (opcode >= OPCODE.ifnull && opcode <= OPCODE.jsrW);
  return branches ? [operand, nextPc] : [nextPc];
}

/** Whether a method ends well at an instruction. */
export function isReturn({ opcode }: Instructions): boolean {
  return opcode >= OPCODE.ireturn && opcode <= OPCODE.return;
}
