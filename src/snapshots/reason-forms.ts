/** A form of words in English, and how the same is said in Chinese. */
export type Form = readonly [form: RegExp, zh: (...parts: readonly string[]) => string];

/** What a value is that has no type to call it by. */
const NAMELESS: Readonly<Record<string, string>> = {
  'a value whose serializer is missing': '缺少序列化器的值',
  'a map value': 'map 的值',
  'a record whose schema is no JSON': 'schema 不是 JSON 的记录',
  'a value without schema': '没有 schema 的值',
  'entries of a map': 'map 的条目',
};

const typeOf = (type = '') => NAMELESS[type] ?? type;

/** What was expected, and what was found. */
function amount(words: string): string {
  for (const [form, zh] of AMOUNTS) {
    const match = form.exec(words);
    if (match) return zh(...match.slice(1).map((one) => one ?? ''));
  }
  return words;
}

const UNITS: Readonly<Record<string, string>> = {
  bytes: '字节',
  items: '个元素',
  'empty items': '个空元素',
  characters: '个字符',
  states: '个状态',
  'packed streams in the key group': '个压缩流（在该 key group 中）',
  'nested snapshots': '个嵌套快照',
  handles: '个句柄',
  'registered subclasses': '个已注册子类',
};

const unitOf = (unit = '') => UNITS[unit] ?? unit;
const NUMBER = String.raw`-?[\d,]+`;
const count = (pattern: string) =>
  new RegExp(pattern.replaceAll('#', `(${NUMBER})`).replace('@', Object.keys(UNITS).join('|')));

const AMOUNTS: readonly Form[] = [
  [count('^# to #(?: (@))?$'), (from, to, unit) => `${from} 到 ${to} ${unitOf(unit)}`.trimEnd()],
  [count('^-1 \\(finished\\) to #$'), (to) => `-1（已结束）到 ${to}`],
  [count('^one of # (@)$'), (most, unit) => `${most} ${unitOf(unit)}之一`],
  [count('^at least #(?: (@))?$'), (least, unit) => `至少 ${least} ${unitOf(unit)}`.trimEnd()],
  [count('^at most #(?: (@))?$'), (most, unit) => `至多 ${most} ${unitOf(unit)}`.trimEnd()],
  [count('^# (@)$'), (n, unit) => `${n} ${unitOf(unit)}`],
  [count('^# bytes at least$'), (n) => `至少 ${n} 字节`],
  [count('^# more(?: bytes)?$'), (n) => `还有 ${n} 字节`],
  [count('^type code #$'), (code) => `类型码 ${code}`],
  [count('^type #$'), (code) => `类型 ${code}`],
  [count('^byte #$'), (code) => `字节 ${code}`],
  [count('^bytes # to # of #$'), (from, to, all) => `共 ${all} 字节中的第 ${from} 到 ${to} 字节`],
  [count('^# \\(Flink 1\\.1\\)$'), (version) => `${version}（Flink 1.1）`],
  [count('^# or # of (\\S+)$'), (one, other, name) => `${name} 的 ${one} 或 ${other}`],
  [/^(\S+) before nested snapshots$/, (magic) => `嵌套快照之前的 ${magic}`],
  [/^(\S+) before a serializer snapshot$/, (version) => `序列化器快照之前的 ${version}`],
  [/^(\S+) before timers$/, (magic) => `定时器之前的 ${magic}`],
  [/^(\S+) \(a new object\)$/, (code) => `${code}（新对象）`],
  [
    /^an? (operator|keyed) state handle (\(.*\))$/,
    (kind, codes) => `${kind} state 句柄 ${codes.replace(' or ', ' 或 ')}`,
  ],
  [/^a stream handle (\(.*\))$/, (codes) => `流句柄 ${codes.replace(' or ', ' 或 ')}`],
  [/^a handle of kind (.+)$/, (kind) => `${kind} 类型的句柄`],
  [/^one of (.+)$/, (names) => `以下之一：${names}`],
  [/^one that was made known before$/, () => '之前声明过的状态'],
  [/^(?:its|their) end$/, () => '在此结束'],
  [
    /^compression (.+)$/,
    (types) => `压缩类型 ${types.replace(' to ', ' 到 ').replace(' or ', ' 或 ').replace(', ', '、')}`,
  ],
  [/^bytes up to (\d+)$/, (end) => `直到第 ${end} 字节的数据`],
  [/^the end$/, () => '在此结束'],
  [/^the end of the (file|key group)$/, (what) => `${what === 'file' ? '文件' : '该 key group'}在此结束`],
  [/^the stream of key groups$/, () => 'key group 的流'],
  [/^the name of a class$/, () => '类名'],
  [/^the description of a class$/, () => '类的描述'],
  [/^a stream identifier$/, () => '流标识'],
  [/^a chunk of snappy's framing format$/, () => 'snappy 分帧格式的数据块'],
  [/^a comma between elements$/, () => '元素之间的逗号'],
  [/^a size or position$/, () => '大小或位置'],
  [/^a length$/, () => '长度'],
  [/^a count$/, () => '数量'],
  [/^a Java (type|object)$/, (what) => (what === 'type' ? 'Java 类型' : 'Java 对象')],
  [/^an object$/, () => '对象'],
  [/^UTF-16 units$/, () => 'UTF-16 编码单元'],
  [/^inlined bytes or none$/, () => '内联字节或为空'],
  [/^at least the key group$/, () => '至少有 key group'],
  [/^(?:none|nothing)$/, () => '无'],
  [/^more bytes$/, () => '更多字节'],
  [/^(\d+(?:, \d+)*) or (\d+)$/, (some, last) => `${some} 或 ${last}`],
  [
    /^0 \((\w+)\)(, 1 \(\w+\))? or (1|2)(?: \((\w+)\))?$/,
    (zero, one, last, name) =>
      `0（${zero}）${one.replace(' (', '（').replace(')', '）')} 或 ${last}${name && `（${name}）`}`,
  ],
];

const BLOCK_PROBLEMS: Readonly<Record<string, string>> = {
  truncated: '被截断',
  'too long': '过长',
  'points before its start': '指向开头之前',
  'ends elsewhere than it says': '结束位置与声明不符',
};

const blockProblem = (problem = '') => BLOCK_PROBLEMS[problem] ?? problem;

/** What readers throw, and operations refuse; the first that fits. A test holds them against the sources. */
export const FORMS: readonly Form[] = [
  [
    /^expected it to end at byte (\d+), it ends at (\d+)$/,
    (at, found) => `应在第 ${at} 字节结束，实际在第 ${found} 字节结束`,
  ],
  [/^expected (\d+) more bytes, found (\d+)$/, (wanted, left) => `还需要 ${wanted} 字节，只剩 ${left} 字节`],
  [/^expected (?:its|their) end, found (\d+) more(?: bytes)?$/, (more) => `应在此结束，之后却还有 ${more} 字节`],
  [
    /^expected the end of the (file|key group), found (?:(\d+) )?more bytes$/,
    (what, more) => `${what === 'file' ? '文件' : '该 key group '}应在此结束，之后却还有${more && ` ${more} `}字节`,
  ],
  [/^expected (.+), found (\S+): no Flink _metadata$/s, (x, y) => `应为 ${x}，实际为 ${y}：不是 Flink 的 _metadata`],
  [/^expected (.+), found (\S+): no table$/s, (x, y) => `应为 ${x}，实际为 ${y}：不是表文件`],
  [/^expected (.+), found (.+)$/s, (x, y) => `应为${spaced(amount(x))}，实际为${spaced(amount(y))}`],
  [/^expected (.+)$/s, (x) => `应为${spaced(amount(x))}`],
  [/^found (-?\d+), below the parallelism (-?\d+)$/, (n, parallelism) => `实际为 ${n}，小于并行度 ${parallelism}`],
  [
    /^found (-?\d+), which (?:this reader does not know|may not be ignored)$/,
    (n) => `实际为 ${n}，本工具不认识且不可忽略`,
  ],
  [/^found (-?\d+), in a file of (\d+) bytes$/, (n, size) => `实际为 ${n}，而文件只有 ${size} 字节`],
  [/^found an entry of type (\d+), which Flink never writes$/, (type) => `条目类型为 ${type}，Flink 从不写出这种类型`],
  [/^found (.+)$/s, (found) => `实际为 ${found}`],
  [/^(\d+) is outside of the bytes at hand$/, (at) => `位置 ${at} 超出现有数据`],
  [/^is not modified UTF-8$/, () => '不是 modified UTF-8 编码'],
  [/^is a variable-length number of more than (\d+) bytes$/, (most) => `变长整数超过 ${most} 字节`],
  [/^is nested more than (\d+) deep$/, (most) => `嵌套超过 ${most} 层`],
  [/^has the impossible length (.+)$/, (length) => `长度不可能为 ${length}`],
  [
    /^has the checksum (\w+), its bytes have (\w+)$/,
    (found, wanted) => `记录的校验和为 ${found}，按内容计算为 ${wanted}`,
  ],
  [/^has no trailer$/, () => '没有尾部'],
  [/^a key has no trailer$/, () => 'key 没有尾部'],
  [/^an entry is cut off$/, () => '条目被截断'],
  [/^an entry of (-?\d+) bytes is longer than the block$/, (size) => `条目为 ${size} 字节，超出所在的块`],
  [
    /^a key shares (-?\d+) bytes with one of (-?\d+)$/,
    (shared, size) => `key 声称与前一个 key 共用 ${shared} 字节，而前者只有 ${size} 字节`,
  ],
  [/^a block has 4 bytes at least$/, () => '块至少有 4 字节'],
  [/^a length has more than (\d+) bytes$/, (most) => `长度字段超过 ${most} 字节`],
  [/^is cut off$/, () => '被截断'],
  [/^ends at byte (\d+) of (\d+)$/, (end, size) => `结束于第 ${end} 字节，而文件只有 ${size} 字节`],
  [/^the metaindex has no rocksdb\.index$/, () => 'metaindex 中没有 rocksdb.index'],
  [/^(\d+) restart points do not fit into (\d+) bytes$/, (n, size) => `${n} 个重启点放不进 ${size} 字节`],
  [/^makes a block of (-?\d+) bytes$/, (size) => `得出的块大小为 ${size} 字节`],
  [/^says it unpacks to (\d+) bytes, from (\d+)$/, (to, from) => `声称由 ${from} 字节解压为 ${to} 字节`],
  [/^unpacks to (\d+) bytes, not to (\d+)$/, (found, wanted) => `解压后为 ${found} 字节，应为 ${wanted} 字节`],
  [/^is packed with (\w+), which is not at hand$/, (codec) => `以 ${codec} 压缩，本工具没有该解码器`],
  [/^is no (\w+) block: it (?:is )?(.+)$/s, (codec, problem) => `不是 ${codec} 块：${blockProblem(problem)}`],
  [/^is no (\w+) block: (.+)$/s, (codec, problem) => `不是 ${codec} 块：${problem}`],
  [/^is no (\w+) block$/, (codec) => `不是 ${codec} 块`],
  [/^version 1 \(Flink 1\.2\) holds Java objects only$/, () => '版本 1（Flink 1.2）只含 Java 对象'],
  [/^(.+): the form of before 1\.7 is not read$/s, (name) => `${name}：不支持读取 1.7 之前的格式`],
  [/^no (.+)\. place to go on was found$/, (n) => `没有找到第 ${n} 个可以继续读取的位置`],
  [
    /^(.+): nobody but the job knows what this class writes, and none of the usual forms fits$/s,
    (names) => `${names}：只有作业知道该类写出的内容，且不符合任何常见格式`,
  ],
  [/^(.+) is unknown$/s, (name) => `不认识 ${name}`],
  [/^(.+) is its own superclass$/s, (name) => `${name} 是自己的父类`],
  [/^an externalizable of protocol 1 has no end$/, () => '协议版本 1 的 Externalizable 没有结尾'],
  [/^a value of (.+) does not tell its length$/s, (type) => `${typeOf(type)} 类型的值没有记录长度`],
  [/^values of (.+) do not tell where they end$/s, (type) => `${typeOf(type)} 类型的值没有记录在何处结束`],
  [/^keys or values do not tell their length$/, () => 'key 或 value 没有记录长度'],
  [/^(.+) is missing: only whole snapshots are operated on$/s, (path) => `缺少 ${path}：只能对完整的快照进行操作`],
  [/^(.+) is missing$/s, (path) => `缺少 ${path}`],
  [/^a handle of kind (\S+) cannot stand for other bytes$/, (kind) => `${kind} 类型的句柄不能指向其他内容`],
  [
    /^(.+) is under an absolute path and too large to be put into _metadata$/s,
    (path) => `${path} 以绝对路径记录，且过大，无法放入 _metadata`,
  ],
  [/^Flink allows 1 to (\d+)$/, (most) => `Flink 允许 1 到 ${most}`],
  [/^it is below the parallelism of the operator, (\d+)$/, (parallelism) => `小于该算子的并行度 ${parallelism}`],
  [/^it is (\d+) already$/, (n) => `已经是 ${n}`],
  [
    /^the operator has keyed state \(subtask (\d+)\), which lies in files by key group: a key's hash modulo (\d+)\. With (\d+) nearly every key would be looked for in another group\. Read and write it again with the State Processor API, or keep \d+$/,
    (subtask, from, to) =>
      `该算子有 keyed state（子任务 ${subtask}），它在文件中按 key group（key 的哈希对 ${from} 取模）存放。改为 ${to} 后，几乎每个 key 都会到别的 key group 中去找。请用 State Processor API 读出后重新写入，或保留 ${from}`,
  ],
  [
    /^the operator has no state called (.+); it has (.*)$/s,
    (name, names) => `该算子没有名为 ${name} 的状态；它有：${names === 'none' ? '无' : names}`,
  ],
  [/^the operator has no operator state called (.+)$/s, (name) => `该算子没有名为 ${name} 的 operator state`],
  [
    /^keyed state is in a changelog, whose records refer to each other; take a canonical savepoint of the job and drop the state from that$/,
    () => 'keyed state 在 changelog 中，其记录相互引用；请为作业做一次 canonical 保存点，再从中去除该状态',
  ],
  [
    /^only the job's classes know where this state ends in the heap format; in a canonical savepoint every entry has its length, so take one and drop the state from that$/,
    () =>
      '在 heap 格式中只有作业的类知道该状态在何处结束；canonical 保存点中每个条目都有长度，请做一次，再从中去除该状态',
  ],
  [/^the handle at byte (\d+) has no meta file$/, (at) => `第 ${at} 字节处的句柄没有 meta 文件`],
  [/^the handle at byte (\d+) has no file$/, (at) => `第 ${at} 字节处的句柄没有文件`],
  [/^the handle at byte (\d+) lists no (.+)$/, (at, name) => `第 ${at} 字节处的句柄没有列出 ${name}`],
  [/^(.+) is the file of several subtasks$/s, (path) => `${path} 是多个子任务共用的文件`],
  [/^there is an operator with uid (.+) \((\w+)\) already$/s, (uid, id) => `已有 uid 为 ${uid} 的算子（${id}）`],
  [
    /^_metadata of version 1 \(Flink 1\.2\) has no ids of operators$/,
    () => '版本 1（Flink 1.2）的 _metadata 没有算子 id',
  ],
  [
    /^_metadata of version (\d+) \(Flink up to 1\.10\) knows absolute paths only: copy the files and name the new place with --paths <old>=<new>$/,
    (version) =>
      `版本 ${version}（Flink 1.10 及以前）的 _metadata 只认识绝对路径：请复制文件，并用 --paths <旧>=<新> 指明新位置`,
  ],
  [
    /^all its files lie beside _metadata already: copy the folder as it is$/,
    () => '其文件都已在 _metadata 旁：直接复制该目录即可',
  ],
  [
    /^no path begins with (.+): this snapshot has no absolute path and can lie anywhere$/s,
    (asked) => `没有以 ${asked} 开头的路径：该快照没有绝对路径，可放在任何位置`,
  ],
  [/^no path begins with (.+); files lie in (.+)$/s, (asked, shown) => `没有以 ${asked} 开头的路径；文件位于 ${shown}`],
];

/** A space between Chinese and what is not. */
function spaced(words: string): string {
  return /^[!-~]/.test(words) ? ` ${words}` : words;
}
