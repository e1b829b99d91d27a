import { testRule } from '#test/test-rule';
import { kryoFieldInPojo } from './kryo-field-in-pojo.ts';

testRule(kryoFieldInPojo, {
  fires: [
    { sample: 'Fires', at: ['Fires$Order#getSession:12'] },
    { sample: 'FiresOnObject', at: ['FiresOnObject$Order#<init>:22'] },
  ],
  silent: ['Silent'],
});
