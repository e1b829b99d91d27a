import { testRule } from '#test/test-rule';
import { mutableInputObject } from './mutable-input-object.ts';

testRule(mutableInputObject, {
  fires: [
    { sample: 'Fires', at: ['Fires$Batch#processElement:41'] },
    { sample: 'FiresField', at: ['FiresField$Last#map:61'] },
  ],
  silent: ['SilentWithoutReuse', 'SilentCopy', 'SilentNobodyChanges'],
});
