// One pass in a process of its own, on dist/: `node one-pass.mjs '{"inputs":[…],"ids":[…],"workers":2}'` prints what was found.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const { inputs, ids, workers, engine, budget, product, counted, countsAtLeast } = JSON.parse(process.argv[2] ?? '{}');
if (engine === 'plain') delete globalThis.WebAssembly;
const logs = join(import.meta.dirname, '..', '..', 'dist', 'collect', 'logs');
const { readLogSources } = await import(pathToFileURL(join(logs, 'bytes', 'index.js')).href);
const { runPass } = await import(pathToFileURL(join(logs, 'pass', 'index.js')).href);

const notes = [];
const onNote = (note) => notes.push(note);
const started = performance.now();
const jobModule = product ? pathToFileURL(join(logs, 'log-pass-job.js')) : new URL('./bench-job.mjs', import.meta.url);
const data = { ids, ...(budget === undefined ? {} : { budget }), ...(countsAtLeast && { countsAtLeast }) };
const parts = await runPass(readLogSources(inputs, { onNote }), {
  jobModule: jobModule.href,
  data,
  onNote,
  ...(workers === undefined ? {} : { workers }),
});
const ms = performance.now() - started;
process.stdout.write(
  JSON.stringify({
    ms,
    cpuMs: (process.cpuUsage().user + process.cpuUsage().system) / 1000,
    maxRssMb: process.resourceUsage().maxRSS / 1024,
    lines: parts.reduce((sum, { summary }) => sum + summary.lines, 0),
    entries: parts.reduce((sum, { value }) => sum + entriesIn(value), 0),
    ...(counted && { counts: await countsOf(parts) }),
    notes,
  }),
);

/** What the bench's job gives; the doctor's own gives other things. */
function entriesIn(value) {
  return Array.isArray(value) ? value.reduce((all, { times }) => all + times.length, 0) : 0;
}

/** By literal. Not in the runs that are timed: nobody else has to load the job once more to name them. */
async function countsOf(passed) {
  const { literals } = (await import(jobModule.href)).createPassJob(data);
  const counts = {};
  for (const { literal, count } of passed.flatMap(({ summary }) => summary.occurrences)) {
    counts[literals[literal]] = (counts[literals[literal]] ?? 0) + count;
  }
  return counts;
}
