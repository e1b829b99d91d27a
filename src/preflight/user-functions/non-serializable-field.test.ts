import { testRule } from '#test/test-rule';
import { nonSerializableField } from './non-serializable-field.ts';

testRule(nonSerializableField, {
  fires: [
    { sample: 'Fires', at: ['Fires#<init>:25'] },
    { sample: 'FiresOnOwn', at: ['FiresOnOwn#<init>:37'] },
    { sample: 'FiresInLambda', at: ['FiresInLambda#lambda$rated$91692649$1:49'] },
  ],
  silent: ['SilentInOpen', 'SilentStatic', 'SilentSerializable', 'SilentLambda'],
});
