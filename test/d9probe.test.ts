import { readFileSync } from 'node:fs';
import { it } from 'vitest';
import { rootsIn } from '#test/told';
it('probe', () => {
  for (const l of readFileSync('/tmp/d9.jsonl','utf8').trim().split('\n')) {
    const [id, log] = JSON.parse(l);
    const r = rootsIn(log).map((f) => `${f.diagnosis.id}(${f.confidence[0]})`);
    const ok = id === 'none' ? r.length === 0 : r[0]?.startsWith(id + '(');
    console.log(ok ? 'OK ' : 'BAD', id, '<-', r.join(' '));
  }
});
