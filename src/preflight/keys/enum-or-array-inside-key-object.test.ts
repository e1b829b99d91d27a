import { testRule } from '#test/test-rule';
import { enumOrArrayInsideKeyObject } from './enum-or-array-inside-key-object.ts';

testRule(enumOrArrayInsideKeyObject, {
  fires: [
    { sample: 'Fires', at: ['Fires$Key#hashCode:26'] },
    { sample: 'FiresOnRecord', at: ['FiresOnRecord$Key#hashCode:37'] },
    { sample: 'FiresOnArray', at: ['FiresOnArray$Key#hashCode:56'] },
  ],
  silent: ['Silent', 'SilentValue', 'SilentNotHashed'],
});
