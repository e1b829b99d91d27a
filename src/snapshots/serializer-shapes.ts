import { printSerializer, type Serializer } from '#formats/snapshot';
import type { SerializerShape } from '#restore';

/** What of a serializer decides whether another can take over its state. */
export function shapeOf(serializer: Serializer): SerializerShape {
  const { family, typeName, snapshotClass, children, details } = serializer;
  const shape: SerializerShape = {
    family,
    parts: children.map((child) => ({ role: child.role, shape: shapeOf(child.serializer) })),
    ...(typeName !== undefined && { type: typeName }),
    ...(OPAQUE.has(family) && { writtenBy: snapshotClass.slice(snapshotClass.lastIndexOf('.') + 1) }),
  };
  switch (details?.of) {
    case 'enum':
      return { ...shape, constants: details.constants.map(({ name }) => name) };
    case 'avro':
      return { ...shape, schema: details.schema };
    case 'pojo':
      return { ...shape, subclasses: subclassesOf([...details.registered, ...details.others]) };
    case 'sql':
    case 'decimal':
    case 'timestamp':
      return { ...shape, detail: printSerializer(serializer) };
    case 'nullable':
      return { ...shape, detail: `nullable, ${details.padding} bytes for null` };
    case 'binary-row':
      return { ...shape, detail: `binary-row of ${details.fieldCount} fields` };
    default:
      return shape;
  }
}

/** Only the job's own classes can read them. */
const OPAQUE: ReadonlySet<string> = new Set(['kryo', 'java', 'value', 'writable', 'unknown']);

function subclassesOf(
  subclasses: readonly { readonly className: string; readonly serializer: Serializer | undefined }[],
): NonNullable<SerializerShape['subclasses']> {
  return subclasses.map(({ className, serializer }) => ({
    role: className,
    shape: serializer && shapeOf(serializer),
  }));
}
