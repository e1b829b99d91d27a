import { text } from '#evidence';
import type { Call } from '#formats/bytecode';
import { textIn } from '#formats/bytecode';
import { defineRule } from '../rule.ts';
import { OUTSIDE } from '../user-code.ts';
import { callText, cure, docs, shortName, wayText } from '../wording.ts';
import { hitsPerRecord, isBehindCache, isKept, openedField } from './per-record.ts';

/**
 * Objects that are costly to make and could be kept: parsers, patterns, formatters, digests, engines. Made for each record,
 * they are what the CPU is spent on. `String.split` and its like compile their pattern anew on each call (a hint).
 */
export const expensiveObjectPerRecord = defineRule({
  id: 'expensive-object-per-record',
  title: text('A costly object is made for each record', '每条记录都创建开销很大的对象'),
  severity: 'warning',
  docs: [docs('dev/datastream/user_defined_functions/')],
  leadsTo: ['backpressure-slow-operator', 'gc-pressure'],

  check: (code) =>
    hitsPerRecord(code, {
      matches: (call) => isCostly(call) || compilesPattern(call),
      but: OUTSIDE.filter((kind) => kind !== 'sink'),
      unless: (use) => use.inHandler !== undefined || isBehindCache(use) || isKept(use),
      severity: ({ call }) => (isCostly(call) ? undefined : 'info'),
      summary: ({ call, reached }) =>
        text(
          `${wayText(reached)} calls ${callText(call)} for each record${isCostly(call) ? ', which costs more than most of what it is needed for' : ': its regular expression is compiled each time'}.`,
          `${wayText(reached)} 对每条记录都调用 ${callText(call)}${isCostly(call) ? '，其开销往往超过真正的处理' : '：正则表达式每次都重新编译'}。`,
        ),
      prescriptions: ({ call, function: one }) => [
        isCostly(call)
          ? cure(
              text(
                'Make it once, in open(), and keep it in a transient field.',
                '在 open() 中创建一次，保存在 transient 字段。',
              ),
              openedField(code.flink, one.classFile.name, madeBy(call), `${callText(call).replace('()', '(…)')}`),
            )
          : cure(
              text('Compile the pattern once.', '预先编译一次正则表达式。'),
              `private static final Pattern PATTERN = Pattern.compile("${textIn(patternOf(call)) ?? '…'}");`,
            ),
      ],
    }),
});

const MADE: ReadonlySet<string> = new Set([
  'com/fasterxml/jackson/databind/ObjectMapper',
  'com/fasterxml/jackson/databind/json/JsonMapper',
  'com/fasterxml/jackson/dataformat/xml/XmlMapper',
  'com/google/gson/Gson',
  'java/text/SimpleDateFormat',
  'java/text/DecimalFormat',
  'java/security/SecureRandom',
  'javax/script/ScriptEngineManager',
  'org/apache/avro/Schema$Parser',
  'org/json/simple/parser/JSONParser',
  'org/yaml/snakeyaml/Yaml',
]);

const FACTORIES: readonly (readonly [RegExp, string])[] = [
  [/^com\/google\/gson\/GsonBuilder$/, 'create'],
  [/^com\/fasterxml\/jackson\/databind\/cfg\/MapperBuilder$|JsonMapper\$Builder$/, 'build'],
  [/^java\/util\/regex\/Pattern$/, 'compile'],
  [/^java\/time\/format\/DateTimeFormatter$/, 'ofPattern'],
  [
    /^java\/security\/(?:MessageDigest|KeyFactory|Signature)$|^javax\/crypto\/(?:Cipher|Mac|SecretKeyFactory)$/,
    'getInstance',
  ],
  [/^javax\/xml\/(?:parsers|stream|transform|xpath)\/\w+Factory$/, 'newInstance'],
  [/^(?:javax|jakarta)\/xml\/bind\/JAXBContext$/, 'newInstance'],
  [/^com\/jayway\/jsonpath\/JsonPath$/, 'compile'],
  [/^com\/googlecode\/aviator\/AviatorEvaluator$/, 'compile'],
  [/^org\/codehaus\/janino\//, 'cook'],
];

/** Shaded copies of a library cost the same: `org.acme.shaded.com.google.gson.Gson`. */
function isCostly({ owner, name }: Call): boolean {
  if (name === '<init>') return MADE.has(owner) || [...MADE].some((one) => owner.endsWith(`/${one}`));
  return FACTORIES.some(([owners, method]) => method === name && owners.test(owner));
}

/** A pattern of one plain character is not compiled by `split`. */
function compilesPattern(call: Call): boolean {
  if (call.owner !== 'java/lang/String') return false;
  if (call.name === 'split') return !/^(?:[^.$|()[{^?*+\\]|\\[^0-9a-zA-Z])$/.test(textIn(patternOf(call)) ?? ',');
  return /^(?:replaceAll|replaceFirst|matches)$/.test(call.name) && textIn(patternOf(call)) !== undefined;
}

function patternOf(call: Call): Call['arguments'][number] {
  return call.arguments[0] ?? { kind: 'unknown', wide: false };
}

function madeBy({ owner, descriptor }: Call): string {
  const returned = /\)L(.+);$/.exec(descriptor)?.[1];
  return shortName(returned ?? owner);
}
