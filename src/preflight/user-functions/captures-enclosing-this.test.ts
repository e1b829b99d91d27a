import { testRule } from '#test/test-rule';
import { capturesEnclosingThis } from './captures-enclosing-this.ts';

testRule(capturesEnclosingThis, {
  fires: [
    { sample: 'Fires', at: ['Fires#lambda$prefixed$c917d3c3$1:13'] },
    { sample: 'FiresOnReference', at: ['FiresOnReference#add:21'] },
    { sample: 'FiresOnInner', at: ['FiresOnInner$1#map:37'] },
  ],
  silent: ['SilentCopied', 'SilentCleaned', 'SilentSerializable'],
});
