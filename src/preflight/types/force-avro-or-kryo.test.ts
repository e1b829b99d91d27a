import { testRule } from '#test/test-rule';
import { forceAvroOrKryo } from './force-avro-or-kryo.ts';

testRule(forceAvroOrKryo, {
  fires: [{ sample: 'Fires', at: ['Fires#main:10'] }],
  silent: ['Silent'],
});
