/** Longest request line: Flink's REST server takes 4096 bytes. The base URL of a proxy in front needs a part of it. */
const MAX_PATH = 3600;

/** `<base>?get=a,b,c`, split into as many questions as the length of a request line asks for. */
export function metricQuestions(base: string, ids: readonly string[]): readonly string[] {
  const questions: string[] = [];
  let question = '';
  for (const id of ids.map(encodeURIComponent)) {
    if (question !== '' && question.length + 1 + id.length > MAX_PATH) {
      questions.push(question);
      question = '';
    }
    question = question === '' ? `${base}?get=${id}` : `${question},${id}`;
  }
  return question === '' ? questions : [...questions, question];
}

/** The ids a `get=` asks for, and the path before it; undefined for a question without one. */
export function parseMetricQuestion(
  path: string,
): { readonly base: string; readonly ids: readonly string[] } | undefined {
  const mark = path.indexOf('?');
  if (mark < 0 || !/\/[a-z-]*metrics$/.test(path.slice(0, mark))) return undefined;
  const get = new URLSearchParams(path.slice(mark + 1)).get('get');
  return get === null ? undefined : { base: path.slice(0, mark), ids: get.split(',') };
}
