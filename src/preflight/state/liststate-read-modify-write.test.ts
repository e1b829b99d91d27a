import { testRule } from '#test/test-rule';
import { liststateReadModifyWrite } from './liststate-read-modify-write.ts';

testRule(liststateReadModifyWrite, {
  fires: [{ sample: 'Fires', at: ['Fires#processElement:21'] }],
  silent: ['SilentAppends', 'SilentOther'],
});
