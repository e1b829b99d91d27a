import { testRule } from '#test/test-rule';
import { serializerFieldNotWritten } from './serializer-field-not-written.ts';

testRule(serializerFieldNotWritten, {
  fires: [
    { sample: 'Fires', at: ['Fires#serialize:98'] },
    { sample: 'FiresOnConstructor', at: ['FiresOnConstructor#serialize:112'] },
  ],
  silent: ['Silent', 'SilentDerived'],
});
