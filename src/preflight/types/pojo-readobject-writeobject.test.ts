import { testRule } from '#test/test-rule';
import { pojoReadobjectWriteobject } from './pojo-readobject-writeobject.ts';

testRule(pojoReadobjectWriteobject, {
  fires: [{ sample: 'Fires', at: ['Fires$Order#readObject:10'] }],
  silent: ['Silent'],
});
