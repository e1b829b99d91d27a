import { testRule } from '#test/test-rule';
import { noMain } from './no-main.ts';

const manifest = (main: string) => [{ name: 'META-INF/MANIFEST.MF', content: `Main-Class: ${main}\n` }];
const SAMPLE = 'samples.packaging.NoMain';

testRule(noMain, {
  fires: [
    { sample: 'Fires', files: manifest(`${SAMPLE}$Fires`), at: ['META-INF/MANIFEST.MF'] },
    { sample: 'FiresOnPrivate', files: manifest(`${SAMPLE}$FiresOnPrivate`), at: ['META-INF/MANIFEST.MF'] },
    { sample: 'Silent', files: manifest('samples.Elsewhere'), at: ['META-INF/MANIFEST.MF'] },
    { sample: 'Silent', files: [], severity: 'info', at: ['META-INF/MANIFEST.MF'] },
  ],
  silent: [
    { sample: 'Silent', files: manifest(`${SAMPLE}$Silent`) },
    { sample: 'SilentInherited', files: manifest(`${SAMPLE}$SilentInherited$Job`) },
    // A library: nothing in it can be started, and nobody tries.
    { sample: 'Fires', files: [] },
  ],
});
