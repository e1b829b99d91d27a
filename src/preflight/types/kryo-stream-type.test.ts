import { testRule } from '#test/test-rule';
import { kryoStreamType } from './kryo-stream-type.ts';

testRule(kryoStreamType, {
  fires: [
    { sample: 'Fires', at: ['Fires$Parse#<init>:10'] },
    { sample: 'FiresOnInterface', at: ['FiresOnInterface$Parse#<init>:18'] },
  ],
  silent: ['Silent'],
});
