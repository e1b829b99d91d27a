import { testRule } from '#test/test-rule';
import { duplicateFieldInHierarchy } from './duplicate-field-in-hierarchy.ts';

testRule(duplicateFieldInHierarchy, {
  fires: [{ sample: 'Fires', at: ['Fires$Order#<init>:9'] }],
  silent: ['Silent'],
});
