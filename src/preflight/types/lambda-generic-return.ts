import { text } from '#evidence';
import { type Call, type FunctionMade, type MethodFlow, placeOf } from '#formats/bytecode';
import { classSignatureOf, parseMethodDescriptor, signatureText } from '#formats/classfile';
import type { JobCode } from '../job-code.ts';
import type { Hit } from '../rule.ts';
import { defineRule } from '../rule.ts';
import { flowsNaming } from '../user-code.ts';
import { cure, docs, shortName } from '../wording.ts';

/** Of a lambda no generic types are kept: a result with arguments needs returns(…). */
export const lambdaGenericReturn = defineRule({
  id: 'lambda-generic-return',
  title: text('A lambda whose result type is erased', 'lambda 的返回类型被擦除'),
  severity: 'critical',
  docs: [docs('dev/datastream/java_lambdas/')],
  leadsTo: ['type-erasure'],
  check: (code) =>
    [...flowsNaming(code, (name) => name.startsWith(STREAMS))].flatMap((flow) =>
      flow.calls.flatMap((call) => hitsOf(call, flow, code)),
    ),
});

const STREAMS = 'org/apache/flink/streaming/api/datastream/';
/** Calls that extract the type of what their function returns. */
const BY_RETURN = /^(?:map|keyBy)$/;
const BY_COLLECTOR = /^flatMap$/;

function hitsOf(call: Call, flow: MethodFlow, code: JobCode): readonly Hit[] {
  if (!call.owner.startsWith(STREAMS) || call.descriptor.includes('TypeInformation;')) return [];
  const [made] = call.arguments;
  if (made?.kind !== 'dynamic' || made.lambda === undefined || isHinted(call, flow)) return [];
  const erased = erasedIn(call.name, made, code);
  if (erased === undefined) return [];
  return [
    {
      place: placeOf(flow.method, call.pc),
      confidence: 'certain',
      summary: text(
        `The lambda given to ${call.name} makes ${erased}, whose types are erased: "The return type of function … could not be determined automatically, due to type erasure".`,
        `交给 ${call.name} 的 lambda 产生 ${erased}，其类型已被擦除：“The return type of function … could not be determined automatically, due to type erasure”。`,
      ),
      prescriptions: [
        cure(
          text('Name the type behind the call, or use a method reference.', '在调用后指明类型，或使用方法引用。'),
          call.name === 'keyBy'
            ? '.keyBy(order -> …, Types.TUPLE(Types.STRING, Types.LONG))'
            : `.${call.name}(…)\n.returns(Types.TUPLE(Types.STRING, Types.LONG))   // the type of what it makes`,
        ),
      ],
    },
  ];
}

/** What of the lambda's result was erased; undefined where nothing was. */
function erasedIn(name: string, { lambda }: FunctionMade, { classes }: JobCode): string | undefined {
  if (lambda === undefined) return undefined;
  const { implementation } = lambda;
  const body = classes
    .find(implementation.owner)
    ?.methods.find((one) => one.name === implementation.name && one.descriptor === implementation.descriptor);
  if (body === undefined || signatureText(body) !== undefined) return undefined;
  if (BY_COLLECTOR.test(name)) return 'elements for a Collector';
  if (!BY_RETURN.test(name)) return undefined;
  const { returns } = parseMethodDescriptor(implementation.descriptor);
  if (returns.kind !== 'class') return undefined;
  const tuple =
    /^org\/apache\/flink\/api\/java\/tuple\/Tuple[1-9]\d?$/.test(returns.name) ||
    returns.name === 'org/apache/flink/types/Either';
  const found = classes.isOwn(returns.name) ? classes.find(returns.name) : undefined;
  const isGeneric =
    tuple || GENERIC.has(returns.name) || (found !== undefined && classSignatureOf(found).parameters.length > 0);
  return isGeneric ? shortName(returns.name) : undefined;
}

const GENERIC = new Set(
  ['List', 'Map', 'Set', 'Collection', 'Optional', 'ArrayList', 'HashMap', 'Map$Entry'].map(
    (name) => `java/util/${name}`,
  ),
);

/** Its result goes into `returns`, in this method. A result that leaves the method may be told its type elsewhere. */
function isHinted(call: Call, { calls, returns, writes }: MethodFlow): boolean {
  if (calls.some((one) => one.name === 'returns' && one.receiver === call)) return true;
  return returns.some(({ value }) => value === call) || writes.some(({ value }) => value === call);
}
