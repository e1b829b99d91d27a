import { text } from '#evidence';
import { StoreProblem } from '../object-stores/store-problem.ts';
import { arrayOf, field, stringAt } from '../reading/json.ts';
import { createRestClient, type RestClient } from '../rest/client.ts';

/** Most jobs of a cluster that are asked for their vertices. */
const MOST_JOBS = 50;

/**
 * Names of operators by their ids, as a running cluster tells them: the id of a vertex is that of the first operator in its
 * chain.
 *
 * @param url of a JobManager
 */
export async function liveNames(url: string): Promise<ReadonlyMap<string, string>> {
  const client = clientOf(url);
  try {
    const names = new Map<string, string>();
    const overview = await jsonOf(client, '/jobs/overview');
    for (const job of (arrayOf(field(overview, 'jobs')) ?? []).slice(0, MOST_JOBS)) {
      const about = await jsonOf(client, `/jobs/${encodeURIComponent(stringAt(job, 'jid') ?? '')}`);
      for (const vertex of arrayOf(field(about, 'vertices')) ?? []) {
        const [id, name] = [stringAt(vertex, 'id'), stringAt(vertex, 'name')];
        if (id !== undefined && name !== undefined) names.set(id, name);
      }
    }
    return names;
  } finally {
    await client.close();
  }
}

function clientOf(url: string): RestClient {
  try {
    return createRestClient({ url });
  } catch (problem) {
    const reason = problem instanceof Error ? problem.message : String(problem);
    throw new StoreProblem(text(reason, reason));
  }
}

async function jsonOf(client: RestClient, path: string): Promise<unknown> {
  const answer = await client.get(path);
  if (answer.status === 200 && answer.body !== undefined) return answer.body;
  const reason = answer.status === 0 ? 'no answer' : String(answer.status);
  throw new StoreProblem(
    text(
      `${client.url}${path} is no REST API of Flink that answers (${reason})`,
      `${client.url}${path} 不是可用的 Flink REST API（${reason}）`,
    ),
  );
}
