import { testRule } from '#test/test-rule';
import { recordOnOldFlink } from './record-on-old-flink.ts';

testRule(recordOnOldFlink, {
  fires: [{ sample: 'Fires', at: ['Fires$Order#<init>:9'] }],
  silent: ['Silent', { sample: 'Fires', flink: '1.19' }],
});
