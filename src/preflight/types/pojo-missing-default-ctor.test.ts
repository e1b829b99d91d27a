import { testRule } from '#test/test-rule';
import { pojoMissingDefaultCtor } from './pojo-missing-default-ctor.ts';

testRule(pojoMissingDefaultCtor, {
  fires: [
    { sample: 'Fires', at: ['Fires$Order#<init>:10'] },
    { sample: 'FiresOnHidden', at: ['FiresOnHidden$Order#<init>:21'] },
    { sample: 'FiresOnDataClass', language: 'kotlin', at: ['FiresOnDataClass$Order#<init>:8'] },
    { sample: 'FiresPlainClass', language: 'scala', at: ['FiresPlainClass$Plain#<init>:28'] },
    { sample: 'FiresField', language: 'scala', at: ['FiresField$Customer#<init>:37'] },
    { sample: 'FiresDescriptor', language: 'scala', at: ['FiresDescriptor$Total#<init>:53'], confidence: 'certain' },
    { sample: 'FiresJavaApi', language: 'scala', at: ['FiresJavaApi$Total#<init>:62'] },
  ],
  silent: [
    { sample: 'SilentWithDefaults', language: 'kotlin' },
    { sample: 'SilentCaseClass', language: 'scala' },
    'Silent',
    'SilentHandled',
    'SilentHelper',
  ],
});
