import { testRule } from '#test/test-rule';
import { enumInKryo } from './enum-in-kryo.ts';

testRule(enumInKryo, {
  fires: [{ sample: 'Fires', at: ['Fires$Session#<init>:11'] }],
  silent: ['Silent'],
});
