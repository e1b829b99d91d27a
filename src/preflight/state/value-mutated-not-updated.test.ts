import { testRule } from '#test/test-rule';
import { valueMutatedNotUpdated } from './value-mutated-not-updated.ts';

testRule(valueMutatedNotUpdated, {
  fires: [
    { sample: 'Fires', at: ['Fires#processElement:30'] },
    { sample: 'FiresOnList', at: ['FiresOnList#processElement:44'] },
  ],
  silent: ['Silent', 'SilentImmutable', 'SilentReads'],
});
