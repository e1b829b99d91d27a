import { type Conclusion, type Diagnosis, defineDiagnosis } from '#engine';
import { text } from '#evidence';
import type { Frame } from '#formats/traces';
import { isNamed, type ReadChain, readChain } from '#symptoms/told/exception-chain';
import type { Telling } from '#symptoms/told/tellings';
import { timeline } from '#symptoms/told/timeline';
import { type ToldFault, toldFaults } from '#symptoms/told/told-faults';
import { asTold, placeOf } from './as-told.ts';
import { quoted } from './failure-story.ts';
import { guard, outside, ruledOut, throwerOf, thrownAt } from './user-code-story.ts';

/** So many different ones are told; a job rarely has more at once. */
const MOST = 2;

/** What a pasted trace tells of the job's own code, where no history of the job is at hand. */
export function userCodeTold(): Diagnosis {
  return defineDiagnosis({
    id: 'user-code-exception',
    title: text('The job’s own code throws an exception', '作业自身代码抛出异常'),
    docs: [],
    symptoms: { toldFaults },
    helpers: { timeline },
    jobs: 'all',
    conclude({ toldFaults }, { timeline }) {
      const isTimed = toldFaults.some(({ tellings }) => tellings.some(({ at }) => at !== undefined));
      return toldFaults
        .filter(({ diagnosis, leads }) => diagnosis === undefined && leads)
        .flatMap((fault) => {
          const chain = chainOf(fault);
          return chain?.kind === 'user-code' && chain.frame && !(isTimed && isHeadless(chain))
            ? [{ fault, chain, frame: chain.frame }]
            : [];
        })
        .slice(0, MOST)
        .map(({ fault, chain, frame }) => ({
          ...concludeOn(fault, chain, frame),
          ...asTold(chain.cause, { known: true, value: toldFaults }, timeline),
        }));
    },
  });
}

/** Beside entries with times, a stack without its first line is the rest of one that was cut. */
function isHeadless({ cause }: ReadChain): boolean {
  return cause.class === '';
}

/** The deepest chain that was told of it. */
export function chainOf({ tellings, diagnosis }: ToldFault): ReadChain | undefined {
  const deepest = tellings.reduce((a, b) => (b.causes.length > a.causes.length ? b : a));
  return readChain(deepest.causes, deepest.file === undefined ? isNamed(deepest.matches) : diagnosis !== undefined);
}

function concludeOn(fault: ToldFault, chain: ReadChain, frame: Frame): Conclusion {
  const first = fault.tellings[0] as Telling;
  const { task, subtask } = first;
  const who = throwerOf(chain, frame, task);
  const asked = outside(chain);
  return {
    severity: fault.severity,
    confidence: isItsOwn(chain) ? 'likely' : 'possible',
    subject: {
      ...(task !== undefined && { vertexName: task }),
      ...(subtask !== undefined && { subtask }),
      class: frame.class,
      method: frame.method,
      ...(frame.file && { file: frame.line === undefined ? frame.file : `${frame.file}:${frame.line}` }),
    },
    about: [],
    summary: text(
      `${who.en} throws ${quoted(chain.cause)}.${asked.en}`,
      `${who.zh} 抛出 ${quoted(chain.cause)}。${asked.zh}`,
    ),
    ...(first.at !== undefined && { since: first.at }),
    evidence: [{ fact: thrownAt(chain, frame), cite: first.cite }],
    ruledOut: ruledOut(chain),
    prescriptions: [guard(chain, frame)],
    told: placeOf(fault),
  };
}

/** Thrown by the job's own code or the JDK it called, not by something outside that did not answer. */
function isItsOwn({ cause, frame }: ReadChain): boolean {
  const at = cause.frames.findIndex((one) => one.class === frame?.class && one.method === frame.method);
  const between = cause.frames.slice(0, Math.max(0, at));
  const inside = between.every(({ class: owner }) => /^(?:java|javax|jdk|sun|scala|kotlin)\./.test(owner));
  // A class without a package was shortened by whoever pasted it: nobody knows whose it is.
  return (
    at >= 0 &&
    inside &&
    frame?.class.includes('.') === true &&
    !/^java\.(?:io|net|sql)\.|Timeout|Connect/.test(cause.class)
  );
}
