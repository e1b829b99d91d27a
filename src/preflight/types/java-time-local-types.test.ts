import { testRule } from '#test/test-rule';
import { javaTimeLocalTypes } from './java-time-local-types.ts';

testRule(javaTimeLocalTypes, {
  fires: [
    { sample: 'Fires', at: ['Fires$Order#getDay:14'] },
    { sample: 'FiresOnStream', at: ['FiresOnStream$Parse#<init>:25'] },
  ],
  silent: ['Silent'],
});
