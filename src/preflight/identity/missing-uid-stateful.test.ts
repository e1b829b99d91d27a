import { describe, expect, it } from 'vitest';
import { sampleCode, testRule } from '#test/test-rule';
import { missingUidStateful } from './missing-uid-stateful.ts';

testRule(missingUidStateful, {
  fires: [
    { sample: 'Fires', at: ['Fires#main:28'] },
    { sample: 'FiresJoin', at: ['FiresJoin#main:67'] },
  ],
  silent: ['Silent', 'SilentElements', 'SilentJoin'],
});

describe('its cure', () => {
  it.each([
    ['1.20', true],
    ['2.3', false],
  ])('on %s casts what a join gives: %s', async (flink, casts) => {
    const code = await sampleCode('missing-uid-stateful', { sample: 'FiresJoin', flink });
    const [hit] = [...missingUidStateful.check(code)];
    expect(hit?.prescriptions[0]?.code?.includes('SingleOutputStreamOperator')).toBe(casts);
  });
});
