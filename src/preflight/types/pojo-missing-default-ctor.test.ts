import { testRule } from '#test/test-rule';
import { pojoMissingDefaultCtor } from './pojo-missing-default-ctor.ts';

testRule(pojoMissingDefaultCtor, {
  fires: [
    { sample: 'Fires', at: ['Fires$Order#<init>:10'] },
    { sample: 'FiresOnHidden', at: ['FiresOnHidden$Order#<init>:21'] },
    { sample: 'FiresOnDataClass', language: 'kotlin', at: ['FiresOnDataClass$Order#<init>:?'] },
  ],
  silent: [{ sample: 'SilentWithDefaults', language: 'kotlin' }, 'Silent', 'SilentHandled', 'SilentHelper'],
});
