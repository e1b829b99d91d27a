type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Schema = { readonly [key: string]: Json };

/**
 * Where a document breaks a JSON schema; empty where it does not. Knows the keywords that the schema of SARIF uses, and
 * refuses any other, so that nothing passes unseen.
 */
export function schemaProblems(document: unknown, schema: unknown): readonly string[] {
  const root = schema as Schema;
  return problemsAt(document as Json, root, root, '$');
}

const KNOWN = new Set(
  'additionalProperties anyOf oneOf enum format maximum minimum minItems pattern uniqueItems type properties required items $ref description title default $schema definitions $id $comment maxItems minLength'.split(
    ' ',
  ),
);

function problemsAt(value: Json, schema: Schema, root: Schema, at: string): readonly string[] {
  const unknown = Object.keys(schema).filter((key) => !KNOWN.has(key));
  if (unknown.length > 0) throw new Error(`the schema uses ${unknown.join(', ')} at ${at}`);
  const referred = typeof schema.$ref === 'string' ? problemsAt(value, resolved(schema.$ref, root), root, at) : [];
  return [
    ...referred,
    ...typeProblems(value, schema, at),
    ...valueProblems(value, schema, at),
    ...choiceProblems(value, schema, root, at),
    ...(Array.isArray(value) ? listProblems(value, schema, root, at) : []),
    ...(isObject(value) ? objectProblems(value, schema, root, at) : []),
  ];
}

function resolved(ref: string, root: Schema): Schema {
  const found = ref
    .split('/')
    .slice(1)
    .reduce<Json | undefined>((one, key) => (one as Schema | undefined)?.[key], root);
  if (!isObject(found)) throw new Error(`${ref} is not in the schema`);
  return found;
}

function typeProblems(value: Json, { type }: Schema, at: string): readonly string[] {
  if (type === undefined) return [];
  const types = [type].flat() as readonly string[];
  const own = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  const fits = types.some((one) => one === own || (one === 'integer' && Number.isInteger(value)));
  return fits ? [] : [`${at}: expected ${types.join(' or ')}, found ${own}`];
}

function valueProblems(value: Json, schema: Schema, at: string): readonly string[] {
  const { enum: allowed, pattern, minimum, maximum, format, minLength } = schema;
  const problems: string[] = [];
  if (Array.isArray(allowed) && !allowed.includes(value))
    problems.push(`${at}: ${JSON.stringify(value)} is not allowed`);
  if (typeof value === 'number' && typeof minimum === 'number' && value < minimum)
    problems.push(`${at}: below ${minimum}`);
  if (typeof value === 'number' && typeof maximum === 'number' && value > maximum)
    problems.push(`${at}: above ${maximum}`);
  if (typeof value !== 'string') return problems;
  if (typeof pattern === 'string' && !new RegExp(pattern).test(value))
    problems.push(`${at}: does not match ${pattern}`);
  if (typeof minLength === 'number' && value.length < minLength) problems.push(`${at}: is too short`);
  if (format === 'uri' && !URL.canParse(value)) problems.push(`${at}: is no URI`);
  if (format === 'uri-reference' && !URL.canParse(value, 'file:///')) problems.push(`${at}: is no URI reference`);
  if (format === 'date-time' && Number.isNaN(Date.parse(value))) problems.push(`${at}: is no time`);
  return problems;
}

function choiceProblems(value: Json, { anyOf, oneOf }: Schema, root: Schema, at: string): readonly string[] {
  const fitting = (choices: Json | undefined) =>
    (choices as readonly Schema[]).filter((one) => problemsAt(value, one, root, at).length === 0).length;
  const problems: string[] = [];
  if (anyOf !== undefined && fitting(anyOf) === 0) problems.push(`${at}: fits none of ${JSON.stringify(anyOf)}`);
  if (oneOf !== undefined && fitting(oneOf) !== 1) problems.push(`${at}: does not fit exactly one`);
  return problems;
}

function listProblems(value: readonly Json[], schema: Schema, root: Schema, at: string): readonly string[] {
  const { items, minItems, maxItems, uniqueItems } = schema;
  const problems = isObject(items) ? value.flatMap((one, i) => problemsAt(one, items, root, `${at}[${i}]`)) : [];
  const once = new Set(value.map((one) => JSON.stringify(one))).size === value.length;
  return [
    ...problems,
    ...(typeof minItems === 'number' && value.length < minItems ? [`${at}: fewer than ${minItems}`] : []),
    ...(typeof maxItems === 'number' && value.length > maxItems ? [`${at}: more than ${maxItems}`] : []),
    ...(uniqueItems === true && !once ? [`${at}: something stands twice`] : []),
  ];
}

function objectProblems(value: Schema, schema: Schema, root: Schema, at: string): readonly string[] {
  const properties = (schema.properties ?? {}) as Readonly<Record<string, Schema>>;
  const missing = ((schema.required ?? []) as readonly string[]).filter((key) => !(key in value));
  const inner = Object.entries(value).flatMap(([key, one]) => {
    const known = properties[key] ?? schema.additionalProperties;
    if (known === false) return [`${at}.${key}: is not known`];
    return isObject(known) ? problemsAt(one, known as Schema, root, `${at}.${key}`) : [];
  });
  return [...missing.map((key) => `${at}: has no ${key}`), ...inner];
}

function isObject(value: Json | undefined): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
