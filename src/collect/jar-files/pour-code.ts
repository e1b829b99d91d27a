import { type CodeEvidence, type Text, text } from '#evidence';
import { FormatError } from '#formats/bytes';
import { codeFacts, examineCode, rules } from '#preflight';
import type { Exchange } from '../exchange.ts';
import type { OnProgress } from '../rest/asking.ts';
import { openJobCode } from './open-code.ts';

interface PouredCode {
  readonly exchanges: number;
  readonly problem?: Text;
}

/** Examines a jar, and hands on what was found as if it were an answer. */
export async function pourCode(
  path: string,
  { onProgress }: { readonly onProgress?: OnProgress },
  sink: (exchange: Exchange) => void | Promise<void>,
): Promise<PouredCode> {
  onProgress?.(text(`examining ${path}`, `正在检查 ${path}`));
  const started = Date.now();
  try {
    const { code, problems, close } = await openJobCode(path);
    const facts = codeFacts(code, examineCode(code, rules));
    close();
    await sink(exchangeOf(facts, started));
    const [first] = problems;
    if (first === undefined) return { exchanges: 1 };
    const where = first.entry === undefined ? '' : `${first.entry}: `;
    return { exchanges: 1, problem: text(`${where}${first.problem}`, `${where}${first.problem}`) };
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return { exchanges: 0, problem: text(`it is no jar: ${error.problem}`, `它不是 jar：${error.problem}`) };
  }
}

function exchangeOf(facts: CodeEvidence, started: number): Exchange {
  const at = Date.now();
  return {
    look: 0,
    path: `/code/${encodeURIComponent(facts.name)}`,
    at,
    tookMs: at - started,
    status: 200,
    body: facts,
  };
}
