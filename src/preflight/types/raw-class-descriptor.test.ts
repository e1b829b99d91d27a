import { testRule } from '#test/test-rule';
import { rawClassDescriptor } from './raw-class-descriptor.ts';

testRule(rawClassDescriptor, {
  fires: [
    { sample: 'Fires', at: ['Fires#state:13'] },
    { sample: 'FiresOnList', at: ['FiresOnList#type:19'] },
  ],
  silent: ['Silent'],
});
