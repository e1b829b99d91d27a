import { describe, expect, it } from 'vitest';
import { sampleCode, testRule } from '#test/test-rule';
import { credentialsInJar } from './credentials-in-jar.ts';

testRule(credentialsInJar, {
  fires: [
    { sample: 'Fires', at: ['Fires#main:17'] },
    { sample: 'FiresKey', at: ['FiresKey#key:31'] },
  ],
  silent: ['Silent', 'SilentTemplate', 'SilentKerberos'],
});

describe('credentials-in-jar', () => {
  it('does not repeat the secret', async () => {
    const code = await sampleCode('credentials-in-jar', { sample: 'Fires' });
    expect(JSON.stringify([...credentialsInJar.check(code)])).not.toContain('correct-horse');
  });
});
