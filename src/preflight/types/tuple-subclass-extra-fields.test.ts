import { testRule } from '#test/test-rule';
import { tupleSubclassExtraFields } from './tuple-subclass-extra-fields.ts';

testRule(tupleSubclassExtraFields, {
  fires: [{ sample: 'Fires', at: ['Fires$Reading#<init>:8'] }],
  silent: ['Silent'],
});
