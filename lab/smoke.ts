import { join } from 'node:path';
import { admit } from './admit.ts';
import { collect, diagnoseBundle, diagnoseLive } from './doctor.ts';
import { parseVersion } from './flink/version.ts';
import { type Report, rootIds } from './judge.ts';
import { patientNamed } from './patients/index.ts';
import { makeWorkspace } from './processes/workspace.ts';
import { openWard } from './ward.ts';

const PATIENT = 'data-skew';
const FLINK = '1.20.3';

/**
 * The smoke test of `npm test`: a real Flink, a job with a hot key, the built doctor. The live examination and the bundle
 * taken from the same cluster must name the same root.
 */
const workspace = makeWorkspace();
const ward = await openWard(parseVersion(FLINK));
try {
  const admitted = await admit(ward, { patient: patientNamed(PATIENT), form: 'sick' });
  console.log(`smoke: Flink ${FLINK}, after ${admitted.afterSeconds.toFixed(0)} s: ${admitted.sign}`);
  const bundle = join(workspace.path, 'smoke.tar.gz');
  const live = await diagnoseLive(admitted.rest.url, admitted.jobId);
  await collect(admitted.rest.url, admitted.jobId, bundle);
  const later = await diagnoseBundle(bundle, admitted.jobId);
  await admitted.discharge();
  process.exitCode = judge(live, later) ? 0 : 1;
} finally {
  await ward.close();
  workspace.remove();
}

function judge(live: Report, later: Report): boolean {
  const [now, then] = [rootIds(live), rootIds(later)].map((ids) => ids.toSorted().join(', ')) as [string, string];
  const right = rootIds(live)[0] === PATIENT && now === then;
  console.log(
    `smoke: live: ${now || 'nothing'} · bundle: ${then || 'nothing'} · ${right ? 'ok' : `WRONG, expected ${PATIENT}`}`,
  );
  return right;
}
