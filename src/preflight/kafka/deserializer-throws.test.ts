import { testRule } from '#test/test-rule';
import { deserializerThrows } from './deserializer-throws.ts';

testRule(deserializerThrows, {
  fires: [
    { sample: 'Fires', at: ['Fires#deserialize:17'] },
    { sample: 'FiresInHelper', at: ['FiresInHelper#number:28'] },
  ],
  silent: ['SilentCaught', 'SilentText', 'SilentMap'],
});
