/** Descriptors of a method's parameters, and of what it returns: `(JLjava/lang/String;)V` is `J`, `Ljava/lang/String;` and `V`. */
export interface Shape {
  readonly parameters: readonly string[];
  readonly returns: string;
}

/** What is no descriptor has no parameters and returns an object. */
export function shapeOf(descriptor: string): Shape {
  const known = SHAPES.get(descriptor);
  if (known !== undefined) return known;
  const shape = read(descriptor);
  if (SHAPES.size > MOST_KEPT) SHAPES.clear();
  SHAPES.set(descriptor, shape);
  return shape;
}

/** Internal name of a class in a descriptor, or the descriptor of an array; undefined for what is no reference. */
export function classIn(descriptor: string): string | undefined {
  if (descriptor.startsWith('[')) return descriptor;
  return descriptor.startsWith('L') ? descriptor.slice(1, -1) : undefined;
}

/** The same text has the same shape: a table of the descriptors met last. */
const SHAPES = new Map<string, Shape>();
const MOST_KEPT = 4096;

function read(descriptor: string): Shape {
  const close = descriptor.indexOf(')');
  if (!descriptor.startsWith('(') || close < 0) return { parameters: [], returns: 'Ljava/lang/Object;' };
  const parameters: string[] = [];
  for (let at = 1; at < close; ) {
    const end = endOf(descriptor, at, close);
    parameters.push(descriptor.slice(at, end));
    at = end;
  }
  return { parameters, returns: descriptor.slice(close + 1) };
}

function endOf(descriptor: string, start: number, close: number): number {
  let at = start;
  while (descriptor[at] === '[') at++;
  if (descriptor[at] !== 'L') return Math.min(at + 1, close);
  const end = descriptor.indexOf(';', at);
  return end < 0 || end > close ? close : end + 1;
}
