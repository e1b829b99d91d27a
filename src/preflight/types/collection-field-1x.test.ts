import { testRule } from '#test/test-rule';
import { collectionField1x } from './collection-field-1x.ts';

testRule(collectionField1x, {
  fires: [
    { sample: 'Fires', at: ['Fires$Order#getLines:13'] },
    { sample: 'FiresOnStream', at: ['FiresOnStream$Parse#<init>:24'] },
  ],
  silent: ['Silent', { sample: 'Fires', flink: '2.0' }],
});
