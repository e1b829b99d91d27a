import { testRule } from '#test/test-rule';
import { collectionNotBuiltin2x } from './collection-not-builtin-2x.ts';

testRule(collectionNotBuiltin2x, {
  fires: [
    { sample: 'Fires', at: ['Fires$Order#getLines:15'] },
    { sample: 'FiresOnNested', at: ['FiresOnNested$Order#<init>:25'] },
    { sample: 'FiresOnWildcard', at: ['FiresOnWildcard$Order#<init>:35'] },
    { sample: 'FiresOnReadOnly', language: 'kotlin', at: ['FiresOnReadOnly$Order#getLines:12'] },
  ],
  silent: [{ sample: 'SilentWithMutable', language: 'kotlin' }, 'Silent'],
});
