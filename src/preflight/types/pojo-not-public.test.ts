import { testRule } from '#test/test-rule';
import { pojoNotPublic } from './pojo-not-public.ts';

testRule(pojoNotPublic, {
  fires: [
    { sample: 'Fires', at: ['Fires$Order#<init>:8'] },
    { sample: 'FiresOnProtected', at: ['FiresOnProtected$Order#<init>:16'] },
  ],
  silent: ['Silent'],
});
