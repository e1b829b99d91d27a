import { ACCESS, annotationsOf, constantValueOf, has, type Instructions, type Member } from '#formats/classfile';
import { either } from '../values/either.ts';
import { NULL, number, string, unknown } from '../values/unknown.ts';
import type { Value } from '../values/value.ts';
import { type Activation, pop, popTyped, pushTyped } from './activation.ts';
import { findMember } from './find-member.ts';
import { heapObject } from './heap.ts';
import { initialise } from './initialise.ts';

export function getStatic(activation: Activation, at: Instructions): void {
  const { pool } = activation.body.code;
  const [owner, field, descriptor] = [pool.ownerOf(at.operand), pool.nameOf(at.operand), pool.descriptorOf(at.operand)];
  pushTyped(activation, descriptor, staticValue(activation, owner, field, descriptor));
}

export function putStatic(activation: Activation, at: Instructions): void {
  const { pool } = activation.body.code;
  const [owner, field, descriptor] = [pool.ownerOf(at.operand), pool.nameOf(at.operand), pool.descriptorOf(at.operand)];
  const value = popTyped(activation, descriptor);
  const { statics, writes, find, isOwn, keeps } = activation.session;
  const classFile = isOwn(owner) ? find(owner) : undefined;
  if (classFile) initialise(activation, classFile);
  const key = `${owner}.${field}`;
  const before = statics.get(key);
  statics.set(key, before === undefined || activation.now.certain ? value : either(before, value));
  if (keeps) writes.push({ owner, field, descriptor, object: undefined, value, ...whereOf(activation) });
}

export function getField(activation: Activation, at: Instructions): void {
  const { pool } = activation.body.code;
  const [owner, field, descriptor] = [pool.ownerOf(at.operand), pool.nameOf(at.operand), pool.descriptorOf(at.operand)];
  pushTyped(activation, descriptor, fieldValue(activation, pop(activation), owner, field, descriptor));
}

export function putField(activation: Activation, at: Instructions): void {
  const { pool } = activation.body.code;
  const [owner, field, descriptor] = [pool.ownerOf(at.operand), pool.nameOf(at.operand), pool.descriptorOf(at.operand)];
  const value = popTyped(activation, descriptor);
  const target = pop(activation);
  const object = heapObject(target);
  if (object) {
    const before = object.fields.get(field);
    object.fields.set(field, before === undefined || activation.now.certain ? value : either(before, value));
  }
  const { keeps, writes } = activation.session;
  if (keeps) writes.push({ owner, field, descriptor, object: target, value, ...whereOf(activation) });
}

function whereOf({ body, pc, now }: Activation) {
  return { at: body.placeAt(pc), repeated: now.repeated };
}

/**
 * A constant the compiler has put there, what code was seen to set, or the field itself: of an enum, of a class that is not
 * followed.
 */
function staticValue(activation: Activation, owner: string, field: string, descriptor: string): Value {
  const { session } = activation;
  const itself: Value = { kind: 'static', owner, field, descriptor };
  const found = findMember(session.find, owner, 'fields', field, descriptor);
  if (found === undefined) return session.statics.get(`${owner}.${field}`) ?? itself;
  const declaring = found.classFile.name;
  const constant = constantOf(found);
  if (constant) return constant;
  if (has(found.access, ACCESS.enum) || !session.isOwn(declaring)) return itself;
  initialise(activation, found.classFile);
  const value = session.statics.get(`${declaring}.${field}`) ?? session.statics.get(`${owner}.${field}`);
  if (value === undefined) return has(found.access, ACCESS.final) ? itself : unknown('field', descriptor);
  return outside(found) ? either(value, unknown('arguments', descriptor)) : value;
}

function constantOf(field: Member): Value | undefined {
  if (!has(field.access, ACCESS.final)) return undefined;
  const constant = constantValueOf(field);
  if (constant?.kind === 'string') return string(constant.value);
  const isNumber =
    constant?.kind === 'int' || constant?.kind === 'long' || constant?.kind === 'float' || constant?.kind === 'double';
  return isNumber ? number(constant.value) : undefined;
}

function fieldValue(activation: Activation, target: Value, owner: string, field: string, descriptor: string): Value {
  if (target.kind === 'either') {
    const ways = target.values
      .filter((one) => one !== NULL)
      .map((one) => fieldValue(activation, one, owner, field, descriptor));
    return ways.length === 0 ? unknown('field', descriptor) : ways.reduce(either);
  }
  const known = heapObject(target)?.fields.get(field);
  if (target.kind === 'unknown' && target.because === 'arguments') return unknown('arguments', descriptor);
  const declared = findMember(activation.session.find, owner, 'fields', field, descriptor);
  const constant = declared && constantOf(declared);
  if (constant) return constant;
  if (known === undefined) return unknown('field', descriptor);
  return declared && outside(declared) ? either(known, unknown('arguments', descriptor)) : known;
}

/** A field with an annotation may be set by whoever knows the annotation: the options of picocli, a value of Spring. */
function outside(field: Member): boolean {
  if (has(field.access, ACCESS.final)) return false;
  return annotationsOf(field).some(({ visible }) => visible);
}
