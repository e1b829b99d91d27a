/** What `javap -v -p` says about one class, one fact a line, in a form of our own. */
export function javapFacts(text: string): readonly string[] {
  const lines = text.split('\n');
  const facts: string[] = [];
  const pool = new Map<number, string>();
  let member = 'class';
  let counts = { f: 0, m: 0 };
  let table = '';
  for (const [n, line] of lines.entries()) {
    const next = poolFact(line, pool);
    if (next) facts.push(next);
    if (line === 'Record:') member = 'component';
    const descriptor = /^ {4}descriptor: (.*)$/.exec(line)?.[1];
    if (descriptor !== undefined && member !== 'component') {
      const kind = descriptor.startsWith('(') ? 'm' : 'f';
      member = `${kind}${counts[kind]}`;
      counts = { ...counts, [kind]: counts[kind] + 1 };
      table = '';
    }
    if (/^[A-Z]\w+:/.test(line) && line !== 'Record:') member = 'class';
    table = tableAt(line) ?? table;
    if (member === 'component' && !table.endsWith('Annotations')) table = 'Record';
    const fact = factOf(line, table, lines[n - 1] ?? '', pool);
    if (fact !== undefined) facts.push(`${member} ${fact}`);
  }
  return facts;
}

/** Which table the lines that follow belong to. */
function tableAt(line: string): string | undefined {
  const heading = /^ *(\w[\w ]*?):(?: number_of_entries.*)?$/.exec(line)?.[1];
  if (heading && !/^(?:parameter \d+|Constant pool|Method arguments|default|\d+)$/.test(heading)) return heading;
  return /^ {4}(?:Signature|flags|ConstantValue|Deprecated)/.test(line) || /^\w/.test(line) ? line.trim() : undefined;
}

function poolFact(line: string, pool: Map<number, string>): string | undefined {
  const match = /^ *#(\d+) = (\w+) +(.*)$/.exec(line) ?? /^ *#(\d+) = (Utf8)$/.exec(line);
  if (!match) return undefined;
  const [, index, kind, value = ''] = match;
  const content = kind === 'Utf8' ? unescaped(value).trim() : value.replace(/ +\/\/.*$/, '').trim();
  pool.set(Number(index), kind === 'Long' ? content.replace(/l$/, '') : content);
  return `#${index} ${tagName(kind ?? '', value)} ${/^(?:Float|Double)$/.test(kind ?? '') ? floating(content) : content}`;
}

/** Newer versions of javap do not name these two. */
function tagName(kind: string, value: string): string {
  if (kind !== 'Unknown') return kind;
  return value.includes('/') && !/\/\/ "?[\w.]+"?$/.test(value) ? 'Package' : 'Module';
}

function floating(text: string): string {
  return String(Number(text.replace(/[fd]$/i, '')));
}

function unescaped(text: string): string {
  const plain: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', b: '\b', f: '\f' };
  return text.replace(/\\(?:u([0-9a-f]{4})|(.))/g, (_, hex?: string, letter = '') =>
    hex ? String.fromCharCode(Number.parseInt(hex, 16)) : (plain[letter] ?? letter),
  );
}

function factOf(line: string, table: string, before: string, pool: Map<number, string>): string | undefined {
  return plainFact(line) ?? codeFact(line, table) ?? rowFact(line, table, before, pool);
}

const PLAIN: readonly (readonly [RegExp, (...groups: string[]) => string])[] = [
  [/^ {2}(minor|major) version: (\d+)/, (which, n) => `${which} ${n}`],
  [/^ {2,4}flags: \(0x([0-9a-f]+)\)/, (flags) => `flags ${Number.parseInt(flags, 16)}`],
  [/^ {2}(this_class|super_class): #(\d+)/, (which, n) => `${which} ${n}`],
  [/^ {4}descriptor: (.*)/, (text) => `descriptor ${text}`],
  [/^(?: {4}|)Signature: #\d+ +\/\/ (.*)/, (text) => `signature ${text}`],
  [/^ {4}ConstantValue: (?:int|long) (.*)/, (text) => `constant ${text.replace(/(\d)l$/, '$1')}`],
  [/^SourceFile: "(.*)"/, (text) => `source ${text}`],
  [/^NestHost: class (.*)/, (text) => `host ${text}`],
  [/^EnclosingMethod: #(\d+)\.#(\d+)/, (a, b) => `enclosing ${a} ${b}`],
  [/^ {6}throws (.*)/, (text) => `throws ${text}`],
];

function plainFact(line: string): string | undefined {
  for (const [pattern, say] of PLAIN) {
    const match = pattern.exec(line);
    if (match) return say(...(match.slice(1) as string[]));
  }
  return undefined;
}

function codeFact(line: string, table: string): string | undefined {
  const sizes = /^ {6}stack=(\d+), locals=(\d+)/.exec(line);
  if (sizes) return `code ${sizes[1]} ${sizes[2]}`;
  if (table === 'LineNumberTable') return /^ +(line \d+: \d+)/.exec(line)?.[1];
  if (table === 'Exception table') {
    const row = /^ +(\d+) +(\d+) +(\d+) +(?:Class )?(.*)$/.exec(line);
    return row ? `handler ${row[1]} ${row[2]} ${row[3]} ${row[4]}` : undefined;
  }
  if (table !== 'Code') return undefined;
  const jump = /^ +(-?\d+|default): (\d+)$/.exec(line);
  if (jump) return `case ${jump[1]} ${jump[2]}`;
  const instruction = /^ +(\d+): ([a-z]\w*) *(.*?)(?: *\/\/ .*)?$/.exec(line);
  if (!instruction) return undefined;
  const operands = (instruction[3] ?? '').replace(/\{$/, '').trim();
  return `${instruction[1]} ${instruction[2]} ${operands}`.trim();
}

function rowFact(line: string, table: string, before: string, pool: Map<number, string>): string | undefined {
  if (table === 'LocalVariableTable' || table === 'LocalVariableTypeTable') {
    const row = /^ +(\d+) +(\d+) +(\d+) +(\S+) +(\S+)$/.exec(line);
    return row ? `${table} ${row.slice(1).join(' ')}` : undefined;
  }
  if (/Annotations$/.test(table) || table === 'AnnotationDefault') return annotationFact(line, table, pool);
  if (table === 'NestMembers' || table === 'PermittedSubclasses') return listed(line, table);
  if (table === 'InnerClasses') {
    const row = /#(\d+)(?:= ?#(\d+))?(?: of #(\d+))?;/.exec(line);
    return row ? `inner ${row[2] ?? row[1]} ${row[2] ? row[1] : 0} ${row[3] ?? 0}` : undefined;
  }
  if (table === 'Record') {
    const component = /^ {2}\S.* (\S+);$/.exec(line)?.[1];
    return component ? `name ${component}` : undefined;
  }
  return table === 'BootstrapMethods' ? bootstrapFact(line, before) : undefined;
}

function listed(line: string, table: string): string | undefined {
  const name = /^ {2}(\S+)$/.exec(line)?.[1];
  return name ? `${table} ${name}` : undefined;
}

function bootstrapFact(line: string, before: string): string | undefined {
  const method = /^ {2}\d+: #\d+ (REF_\w+) ([^:]+):/.exec(line);
  if (method) return `bootstrap ${method[1]} ${method[2]}`;
  const argument = /^ {6}#(\d+) /.exec(line);
  return argument && before !== '' ? `bootstrap argument ${argument[1]}` : undefined;
}

/** `0: #6(#7=s#8)`, with every number replaced by the constant it names. */
function annotationFact(line: string, table: string, pool: Map<number, string>): string | undefined {
  const shown =
    table === 'AnnotationDefault'
      ? /^ {6}default_value: (.*)/.exec(line)?.[1]
      : /^ {2,8}\d+: (#\d+\(.*?\))(?:: [A-Z_]+.*)?$/.exec(line)?.[1];
  if (shown === undefined) return undefined;
  return `${table} ${shown.replace(/#(\d+)/g, (_, index) => constantText(pool.get(Number(index)) ?? '?'))}`;
}

function constantText(text: string): string {
  return /^-?[\d.]+(?:E-?\d+)?[fd]$/.test(text) ? floating(text) : text;
}
