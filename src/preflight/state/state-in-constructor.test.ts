import { testRule } from '#test/test-rule';
import { stateInConstructor } from './state-in-constructor.ts';

testRule(stateInConstructor, {
  fires: [
    { sample: 'Fires', at: ['Fires#<init>:12'] },
    { sample: 'FiresInHelper', at: ['FiresInHelper#prepare:29'] },
    { sample: 'Fires', language: 'kotlin', at: ['Fires#<init>:10'] },
  ],
  silent: ['Silent', { sample: 'SilentLazy', language: 'kotlin' }],
});
