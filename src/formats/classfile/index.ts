export { ACCESS, has } from './access.ts';
export {
  type Annotation,
  type AnnotationElement,
  annotationDefaultOf,
  annotationsOf,
  type ElementValue,
  parameterAnnotationsOf,
} from './annotations.ts';
export { type Attribute, attributesOf, hasAttribute } from './attributes.ts';
export {
  type BootstrapMethod,
  bootstrapArguments,
  bootstrapMethodsOf,
  type DynamicCall,
  dynamicCallAt,
} from './bootstrap-methods.ts';
export {
  type EnclosingMethod,
  enclosingMethodOf,
  type InnerClass,
  innerClassesOf,
  modifiersOf,
  nestHostOf,
  nestMembersOf,
  permittedSubclassesOf,
  type RecordComponent,
  recordComponentsOf,
  sourceFileOf,
} from './class-attributes.ts';
export type { ClassFile, Member, Owner } from './class-file.ts';
export {
  type Code,
  codeOf,
  type ExceptionHandler,
  type LineNumber,
  type LocalVariable,
  lineAt,
  lineNumbersOf,
  localVariablesOf,
  localVariableTypesOf,
} from './code.ts';
export { type ConcatenationPart, concatenationOf } from './concatenation.ts';
export { type Constant, constantAt, type HandleKind, type MethodHandle, methodHandleAt } from './constant.ts';
export { type ConstantPool, TAG } from './constant-pool.ts';
export {
  classSignatureOf,
  erasedDescriptor,
  fieldTypeOf,
  methodTypesOf,
  parseFieldDescriptor,
  parseMethodDescriptor,
  signatureText,
} from './generic-types.ts';
export { Instructions, type SwitchCase } from './instructions.ts';
export { type Lambda, lambdaOf } from './lambda.ts';
export { constantValueOf, exceptionsOf, type MethodParameter, methodParametersOf } from './member-attributes.ts';
export { type ModuleDeclaration, moduleOf, type PackageTo } from './module.ts';
export { mnemonicOf, OPCODE } from './opcodes.ts';
export { javaOf, readClass } from './read-class.ts';
export type {
  ClassSignature,
  ClassType,
  JavaType,
  MethodSignature,
  PrimitiveName,
  TypeArgument,
  TypeParameter,
} from './signature.ts';
export { createStringTable, type StringTable } from './string-table.ts';
export { type TypeAnnotation, typeAnnotationsOf } from './type-annotations.ts';
