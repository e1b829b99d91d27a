import { testRule } from '#test/test-rule';
import { lateDataDroppedSilently } from './late-data-dropped-silently.ts';

testRule(lateDataDroppedSilently, {
  fires: [{ sample: 'Fires', at: ['Fires#main:35'] }],
  silent: ['Silent'],
});
