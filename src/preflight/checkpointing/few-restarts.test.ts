import { testRule } from '#test/test-rule';
import { fewRestarts } from './few-restarts.ts';

testRule(fewRestarts, {
  fires: [
    { sample: 'Fires', at: ['Fires#main:24'] },
    { sample: 'FiresNone', at: ['FiresNone#main:33'] },
  ],
  silent: ['Silent', 'SilentRate'],
});
